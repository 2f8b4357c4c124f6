"""A rule over one .NET object, called from C# through Func<Order, bool>. n = calls."""
N = 100000; UNIT = "call"; CHECK_N = 1000; CHECK = '433'


def is_large(order):
    return order.Count > 3 and order.Price * order.Count >= 100.0
