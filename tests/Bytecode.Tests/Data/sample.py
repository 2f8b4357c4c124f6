"""One of each: what the tests of the bytecode reader need in a compiled file."""
from __future__ import annotations
import os.path as path
from collections import *

SMALL, NEGATIVE, WIDE, HUGE = 7, -3, 1 << 40, -(10 ** 40)
FLOATS = (0.1, -0.0, 1e16, 1e-05, 123456789012345680.0, 5e-324, 1e300 * 1e10)
COMPLEX = (2j, 1 - 2j, -0j)
TEXTS = ("plain", 'it\'s', 'both \' and "', "tab\tline\nnul\0", "é", "\x85", "€", "\ud800", "\U0001F600", "\ud83d\ude00")
BYTES = (b"", b"a'b\xff\n", b"\"'")
NOTHING = (None, True, False, ..., ())


def arguments(a, b=1, /, c=2, *rest, d, e=SMALL, **more):
    return a + b * c - len(rest), [d, e, *rest], {**more, "k": (yield)}


def closures(x):
    y = 0

    def inner(z=x):
        nonlocal y
        y += z
        return lambda: x + y

    if x in {1, 2, 3} and x not in (4, 5) or x is None:
        del y
    return inner


def control(items):
    for i, (first, *middle, last) in enumerate(items):
        while first < last <= 10:
            first += 1
            if first % 2:
                continue
            if first > 8:
                break
        else:
            print(f"{first!r:>{last}} {middle} {i:03}")
        try:
            assert first, "no first"
            middle[0] @= middle[i:last]
            middle[1:2] = items
        except (ValueError, TypeError) as error:
            raise KeyError(first) from error
        finally:
            del middle[0]
    return [n * m for n in items if n for m in range(n)], {n: m for n, m in items}, {n for n in items}


def managed(source):
    with open(source) as file, file:
        return file.read()


def delegating(inner):
    try:
        return (yield from inner)
    finally:
        yield -1


async def waiting(source):
    async with source as opened:
        async for part in opened:
            await part
    return [p async for p in source]


class Base[T](object, metaclass=type):
    attribute: int = 3
    __slots__ = ("slot",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.slot = args and kwargs

    @property
    def twice(self):
        return super(Base, self).twice(2, key=self.slot)


type Alias = list[Base]


def matching(subject):
    match subject:
        case {"a": [1, 2.5, *_], **rest}:
            return rest
        case Base(slot=(x, y)) | [x, y] if x:
            return -x, ~y, not x
        case str() | None:
            global SMALL
            SMALL = (walrus := subject)
            return walrus
    return path.join(*subject, **{})


def groups(action):
    try:
        action()
    except* (OSError, EOFError) as group:
        print(group)


def extended(flag):
    while flag:
        flag = (
            flag.a0, 1001, 1002, flag.a3, 1004, 1005, flag.a6, 1007, 1008, flag.a9,
            1010, 1011, flag.a12, 1013, 1014, flag.a15, 1016, 1017, flag.a18, 1019,
            1020, flag.a21, 1022, 1023, flag.a24, 1025, 1026, flag.a27, 1028, 1029,
            flag.a30, 1031, 1032, flag.a33, 1034, 1035, flag.a36, 1037, 1038, flag.a39,
            1040, 1041, flag.a42, 1043, 1044, flag.a45, 1046, 1047, flag.a48, 1049,
            1050, flag.a51, 1052, 1053, flag.a54, 1055, 1056, flag.a57, 1058, 1059,
            flag.a60, 1061, 1062, flag.a63, 1064, 1065, flag.a66, 1067, 1068, flag.a69,
            1070, 1071, flag.a72, 1073, 1074, flag.a75, 1076, 1077, flag.a78, 1079,
            1080, flag.a81, 1082, 1083, flag.a84, 1085, 1086, flag.a87, 1088, 1089,
            flag.a90, 1091, 1092, flag.a93, 1094, 1095, flag.a96, 1097, 1098, flag.a99,
            1100, 1101, flag.a102, 1103, 1104, flag.a105, 1106, 1107, flag.a108, 1109,
            1110, flag.a111, 1112, 1113, flag.a114, 1115, 1116, flag.a117, 1118, 1119,
            flag.a120, 1121, 1122, flag.a123, 1124, 1125, flag.a126, 1127, 1128, flag.a129,
            1130, 1131, flag.a132, 1133, 1134, flag.a135, 1136, 1137, flag.a138, 1139,
            1140, flag.a141, 1142, 1143, flag.a144, 1145, 1146, flag.a147, 1148, 1149,
            flag.a150, 1151, 1152, flag.a153, 1154, 1155, flag.a156, 1157, 1158, flag.a159,
            1160, 1161, flag.a162, 1163, 1164, flag.a165, 1166, 1167, flag.a168, 1169,
            1170, flag.a171, 1172, 1173, flag.a174, 1175, 1176, flag.a177, 1178, 1179,
            flag.a180, 1181, 1182, flag.a183, 1184, 1185, flag.a186, 1187, 1188, flag.a189,
            1190, 1191, flag.a192, 1193, 1194, flag.a195, 1196, 1197, flag.a198, 1199,
            1200, flag.a201, 1202, 1203, flag.a204, 1205, 1206, flag.a207, 1208, 1209,
            flag.a210, 1211, 1212, flag.a213, 1214, 1215, flag.a216, 1217, 1218, flag.a219,
            1220, 1221, flag.a222, 1223, 1224, flag.a225, 1226, 1227, flag.a228, 1229,
            1230, flag.a231, 1232, 1233, flag.a234, 1235, 1236, flag.a237, 1238, 1239,
            flag.a240, 1241, 1242, flag.a243, 1244, 1245, flag.a246, 1247, 1248, flag.a249,
            1250, 1251, flag.a252, 1253, 1254, flag.a255, 1256, 1257, flag.a258, 1259,
            1260, flag.a261, 1262, 1263, flag.a264, 1265, 1266, flag.a267, 1268, 1269,
            flag.a270, 1271, 1272, flag.a273, 1274, 1275, flag.a276, 1277, 1278, flag.a279,
            1280, 1281, flag.a282, 1283, 1284, flag.a285, 1286, 1287, flag.a288, 1289,
            1290, flag.a291, 1292, 1293, flag.a294, 1295, 1296, flag.a297, 1298, 1299,
        )
    return flag
