namespace PyToCil.Bytecode.Canonical;

/// <summary>
/// The operations every CPython version lowers to. A member keeps one meaning for all versions; where two versions
/// differ in meaning they lower to different members. Stack effects are written in the notation of CPython's
/// <c>Tools/cases_generator/interpreter_definition.md</c>: <c>(inputs -- outputs)</c>, top of stack to the right.
/// <c>arg</c> is <see cref="CanonicalOp.Argument"/>; operations marked <i>name</i> carry <see cref="CanonicalOp.Name"/>,
/// those marked <i>target</i> carry <see cref="CanonicalOp.Target"/>.
/// </summary>
public enum CanonicalOperation
{
    // ---- The stack itself ----
    /// <summary>( -- )</summary>
    Nop,
    /// <summary>(value -- )</summary>
    Pop,
    /// <summary>(bottom, unused[arg-1] -- bottom, unused[arg-1], bottom): pushes the arg-th item, 1 is the top.</summary>
    Copy,
    /// <summary>(bottom, unused[arg-2], top -- top, unused[arg-2], bottom): exchanges the top with the arg-th item.</summary>
    Swap,
    /// <summary>(items[arg-1], top -- top, items[arg-1]): the top goes below the arg-1 items under it.</summary>
    Rotate,
    /// <summary>( -- NULL): the absence of a value, which is not None.</summary>
    PushNull,

    // ---- Constants and locals ----
    /// <summary>( -- value): arg indexes the code object's constants.</summary>
    LoadConstant,
    /// <summary>( -- value): arg is a <see cref="CommonConstant"/>.</summary>
    LoadCommonConstant,
    /// <summary>( -- int): arg itself.</summary>
    LoadSmallInt,
    /// <summary>( -- value): arg is a localsplus index whose slot is known to be bound. May push a cell (3.13 closures).</summary>
    LoadLocal,
    /// <summary>( -- value), UnboundLocalError where unset.</summary>
    LoadLocalChecked,
    /// <summary>( -- value|NULL), and unsets the slot (PEP 709).</summary>
    LoadLocalAndClear,
    /// <summary>(value|NULL -- )</summary>
    StoreLocal,
    /// <summary>( -- ), UnboundLocalError where unset.</summary>
    DeleteLocal,

    // ---- Cells ----
    /// <summary>( -- ): turns slot arg into a cell that holds the slot's value.</summary>
    MakeCell,
    /// <summary>( -- ): copies the closure's arg cells into the last localsplus slots.</summary>
    CopyFreeVariables,
    /// <summary>( -- cell): the cell object itself.</summary>
    LoadCell,
    /// <summary>( -- value): the content of the cell in slot arg; NameError or UnboundLocalError where empty.</summary>
    LoadDeref,
    /// <summary>(value -- )</summary>
    StoreDeref,
    /// <summary>( -- )</summary>
    DeleteDeref,
    /// <summary>(mapping -- value): the mapping's item of the cell's name, else the cell's content.</summary>
    LoadFromDictOrDeref,

    // ---- Names and globals ----
    /// <summary>( -- value), name: locals mapping, globals, builtins.</summary>
    LoadName,
    /// <summary>(value -- ), name.</summary>
    StoreName,
    /// <summary>( -- ), name.</summary>
    DeleteName,
    /// <summary>( -- value), name.</summary>
    LoadGlobal,
    /// <summary>(value -- ), name.</summary>
    StoreGlobal,
    /// <summary>( -- ), name.</summary>
    DeleteGlobal,
    /// <summary>( -- mapping): the namespace of a class body or module.</summary>
    LoadLocals,
    /// <summary>(mapping -- value), name: the mapping's item, else global, else builtin.</summary>
    LoadFromDictOrGlobals,
    /// <summary>( -- function): <c>builtins.__build_class__</c>.</summary>
    LoadBuildClass,
    /// <summary>( -- ): creates <c>__annotations__</c> in the namespace where missing.</summary>
    SetupAnnotations,

    // ---- Attributes, items, slices ----
    /// <summary>(owner -- value), name.</summary>
    LoadAttribute,
    /// <summary>(owner -- callable, self|NULL), name: a method without its bound-method object.</summary>
    LoadMethod,
    /// <summary>(value, owner -- ), name.</summary>
    StoreAttribute,
    /// <summary>(owner -- ), name.</summary>
    DeleteAttribute,
    /// <summary>(super, class, self -- value), name: arg 1 if the source wrote <c>super(class, self)</c>, 0 for <c>super()</c>.</summary>
    LoadSuperAttribute,
    /// <summary>(super, class, self -- callable, self|NULL), name: as <see cref="LoadSuperAttribute"/>, for a call.</summary>
    LoadSuperMethod,
    /// <summary>(container, key -- value)</summary>
    BinarySubscript,
    /// <summary>(value, container, key -- )</summary>
    StoreSubscript,
    /// <summary>(container, key -- )</summary>
    DeleteSubscript,
    /// <summary>(container, start, stop -- value)</summary>
    BinarySlice,
    /// <summary>(value, container, start, stop -- )</summary>
    StoreSlice,
    /// <summary>(owner -- method, self|NULL): looked up on the type; arg 0 <c>__enter__</c>, 1 <c>__exit__</c>, 2 <c>__aenter__</c>, 3 <c>__aexit__</c>.</summary>
    LoadSpecial,

    // ---- Operators ----
    /// <summary>(left, right -- value): arg is a <see cref="BinaryOperator"/>.</summary>
    BinaryOperation,
    /// <summary>(value -- value)</summary>
    UnaryNegative,
    /// <summary>(value -- value)</summary>
    UnaryPositive,
    /// <summary>(value -- value)</summary>
    UnaryInvert,
    /// <summary>(value -- bool)</summary>
    UnaryNot,
    /// <summary>(value -- bool)</summary>
    ToBool,
    /// <summary>(left, right -- value): arg is a <see cref="ComparisonOperator"/>.</summary>
    CompareOperation,
    /// <summary>(left, right -- bool): as CompareOperation, and the result is converted to bool.</summary>
    CompareToBool,
    /// <summary>(left, right -- bool): arg 1 means <c>is not</c>.</summary>
    IsOperation,
    /// <summary>(item, container -- bool): arg 1 means <c>not in</c>.</summary>
    ContainsOperation,

    // ---- Building ----
    /// <summary>(items[arg] -- tuple)</summary>
    BuildTuple,
    /// <summary>(items[arg] -- list)</summary>
    BuildList,
    /// <summary>(items[arg] -- set)</summary>
    BuildSet,
    /// <summary>(keysAndValues[arg*2] -- dict)</summary>
    BuildMap,
    /// <summary>(values[arg], keys -- dict): keys is a tuple.</summary>
    BuildConstantKeyMap,
    /// <summary>(pieces[arg] -- str)</summary>
    BuildString,
    /// <summary>(items[arg] -- slice): arg is 2 or 3.</summary>
    BuildSlice,
    /// <summary>(list, unused[arg-1], value -- list, unused[arg-1])</summary>
    ListAppend,
    /// <summary>(set, unused[arg-1], value -- set, unused[arg-1])</summary>
    SetAdd,
    /// <summary>(dict, unused[arg-1], key, value -- dict, unused[arg-1])</summary>
    MapAdd,
    /// <summary>(list, unused[arg-1], iterable -- list, unused[arg-1])</summary>
    ListExtend,
    /// <summary>(set, unused[arg-1], iterable -- set, unused[arg-1])</summary>
    SetUpdate,
    /// <summary>(dict, unused[arg-1], mapping -- dict, unused[arg-1]): a display, <c>{**m}</c>.</summary>
    DictUpdate,
    /// <summary>(callable, unused[..], dict, unused[arg-1], mapping -- ...): a call's <c>**m</c>; duplicate keys raise TypeError.</summary>
    DictMerge,
    /// <summary>(list -- tuple)</summary>
    ListToTuple,
    /// <summary>(value[, spec] -- str): arg as FORMAT_VALUE's oparg (3.6 to 3.12): low 2 bits conversion (0 none, 1 str, 2 repr, 3 ascii), 4: a spec is on the stack.</summary>
    FormatValue,
    /// <summary>(value -- str): arg 1 str, 2 repr, 3 ascii.</summary>
    ConvertValue,
    /// <summary>(value -- str): <c>format(value)</c>; a str stays as it is.</summary>
    FormatSimple,
    /// <summary>(value, spec -- str)</summary>
    FormatWithSpec,
    /// <summary>(value, source[, spec] -- interpolation): arg bit 0: a spec is on the stack; bits from 2 up the conversion: 0 none, 1 str, 2 repr, 3 ascii (PEP 750).</summary>
    BuildInterpolation,
    /// <summary>(strings, interpolations -- template): two tuples (PEP 750).</summary>
    BuildTemplate,
    /// <summary>(iterables[arg] -- list): <c>[*a, *b]</c> (to 3.8).</summary>
    ConcatenateToList,
    /// <summary>(iterables[arg] -- set)</summary>
    ConcatenateToSet,
    /// <summary>(mappings[arg] -- dict): <c>{**a, **b}</c>, later keys win.</summary>
    ConcatenateToMap,
    /// <summary>(callable, iterables[arg] -- callable, tuple): <c>callable(*a, *b)</c> (to 3.8).</summary>
    ConcatenateArguments,
    /// <summary>(callable, arguments, mappings[arg] -- callable, arguments, dict): <c>callable(**a, **b)</c>; duplicate keys raise TypeError.</summary>
    ConcatenateKeywords,
    /// <summary>(sequence -- items[arg] reversed, the first item on top)</summary>
    UnpackSequence,
    /// <summary>(sequence -- items reversed): <c>arg &amp; 0xFF</c> items before the starred list, <c>arg &gt;&gt; 8</c> after it.</summary>
    UnpackExtended,

    // ---- Control flow ----
    /// <summary>( -- ), target.</summary>
    Jump,
    /// <summary>(condition -- ), target; any object, tested for truth.</summary>
    PopJumpIfTrue,
    /// <summary>(condition -- ), target.</summary>
    PopJumpIfFalse,
    /// <summary>(value -- ), target.</summary>
    PopJumpIfNone,
    /// <summary>(value -- ), target.</summary>
    PopJumpIfNotNone,
    /// <summary>(value -- ): leaves the function.</summary>
    Return,

    // ---- Iteration and generators ----
    /// <summary>(iterable -- iterator)</summary>
    GetIterator,
    /// <summary>(iterator -- iterator, item), target: where exhausted, jumps with (iterator, NULL).</summary>
    ForIterate,
    /// <summary>(iterator, NULL -- iterator, NULL, item), target: where exhausted, jumps with (iterator, NULL, NULL).</summary>
    ForIteratePair,
    /// <summary>(iterable -- iterator): as GetIterator, but a generator or (in a coroutine) a coroutine stays itself.</summary>
    GetYieldFromIterator,
    /// <summary>( -- sent): makes the generator, returns it to the caller; goes on here at the first resumption.</summary>
    ReturnGenerator,
    /// <summary>( -- sent): as ReturnGenerator, where the call ran what stands before it; the stack goes along (3.15's generator expressions).</summary>
    ReturnStartedGenerator,
    /// <summary>(value -- sent)</summary>
    YieldValue,
    /// <summary>(receiver, NULL, value -- receiver, NULL, sent): as YieldValue, and the value is the receiver's own.</summary>
    YieldOfPair,
    /// <summary>
    /// (receiver, value -- receiver, sent), target: yields what the receiver yielded. Where an exception thrown in ends the
    /// receiver by StopIteration, jumps with (receiver, its value).
    /// </summary>
    YieldDelegated,
    /// <summary>(receiver, value -- receiver, yielded), target: where the receiver returned, jumps with (receiver, result).</summary>
    Send,
    /// <summary>(receiver, value -- value)</summary>
    EndSend,
    /// <summary>(receiver, lastSent, exception -- None, value): a StopIteration thrown in becomes its value, else it is raised again.</summary>
    CleanupThrow,
    /// <summary>( -- ): a place where the interpreter checks for signals; arg's low two bits: 0 start, 1 after yield, 2 after yield from, 3 after await.</summary>
    Resume,
    /// <summary>(exception -- exception): StopIteration becomes RuntimeError where it leaves a generator (PEP 479).</summary>
    StopIterationToRuntimeError,

    // ---- Calls and functions ----
    /// <summary>(first, second, arguments[arg] -- result): the callable is the first of the two that is not NULL; where both are there, second is its first argument. Keyword names come from a preceding SetKeywordNames.</summary>
    Call,
    /// <summary>(first, second, arguments[arg], names -- result): names is a tuple of the last arguments' keywords.</summary>
    CallKeywords,
    /// <summary>(first, second, positional, keywords|NULL[if arg &amp; 1] -- result)</summary>
    CallExpanded,
    /// <summary>( -- ): constant arg holds the keyword names of the next Call (3.11, 3.12).</summary>
    SetKeywordNames,
    /// <summary>(annotations.., code -- function): arg bits 1 defaults tuple, 2 keyword defaults dict, 4 annotations tuple, 8 closure tuple, each below the code in this order.</summary>
    MakeFunction,
    /// <summary>(annotations.., code, name -- function): as MakeFunction, and the qualified name is given (to 3.10).</summary>
    MakeNamedFunction,
    /// <summary>(value, function -- function): arg 1 defaults, 2 keyword defaults, 4 annotations, 8 closure, 16 the function that makes the annotations (PEP 649).</summary>
    SetFunctionAttribute,

    // ---- Exceptions ----
    /// <summary>(exception -- previous, exception): makes it the handled exception.</summary>
    PushExceptionInfo,
    /// <summary>(previous -- ): restores the handled exception.</summary>
    PopException,
    /// <summary>(exception, type -- exception, bool)</summary>
    CheckExceptionMatch,
    /// <summary>(exception, type -- rest|None, match|None): <c>except*</c>.</summary>
    CheckExceptionGroupMatch,
    /// <summary>(original, exceptions -- exception|None): ends an <c>except*</c> statement.</summary>
    PrepareReraiseStar,
    /// <summary>(values[arg], exception -- values[arg]): raises it again; arg &gt; 0: the saved instruction index is arg items below the exception.</summary>
    Reraise,
    /// <summary>(arguments[arg] -- ): <c>raise</c>, <c>raise e</c>, <c>raise e from c</c>.</summary>
    Raise,
    /// <summary>(manager -- exit, value of __enter__())</summary>
    WithEnter,
    /// <summary>(exit, unused[arg-2], exception -- exit, unused[arg-2], exception, result of exit(*exc_info))</summary>
    WithExceptStart,
    /// <summary>(exit, self|NULL, lasti, previous, exception -- exit, self|NULL, lasti, previous, exception, result of exit([self, ]*exc_info))</summary>
    WithExceptStartOfMethod,

    // ---- Imports ----
    /// <summary>(level, fromlist -- module), name.</summary>
    ImportName,
    /// <summary>(level, fromlist -- lazy import), name: the module is imported where the name is first read (PEP 810).</summary>
    ImportNameLazily,
    /// <summary>(module -- module, value), name.</summary>
    ImportFrom,
    /// <summary>(module -- None)</summary>
    ImportStar,

    // ---- Pattern matching ----
    /// <summary>(object -- object, len)</summary>
    GetLength,
    /// <summary>(subject -- subject, bool)</summary>
    MatchMapping,
    /// <summary>(subject -- subject, bool)</summary>
    MatchSequence,
    /// <summary>(subject, keys -- subject, keys, values|None)</summary>
    MatchKeys,
    /// <summary>(subject, keys -- subject, dict): a copy of the subject without the keys, for <c>**rest</c> (3.10).</summary>
    CopyMapWithoutKeys,
    /// <summary>(subject, class, names -- attributes|None): arg positional sub-patterns.</summary>
    MatchClass,

    // ---- Type parameters (PEP 695) ----
    /// <summary>(name -- typevar)</summary>
    MakeTypeVar,
    /// <summary>(name -- paramspec)</summary>
    MakeParamSpec,
    /// <summary>(name -- typevartuple)</summary>
    MakeTypeVarTuple,
    /// <summary>(parameters -- generic alias)</summary>
    SubscriptGeneric,
    /// <summary>((name, parameters, evaluate) -- type alias)</summary>
    MakeTypeAlias,
    /// <summary>(name, bound function -- typevar)</summary>
    MakeTypeVarWithBound,
    /// <summary>(name, constraints function -- typevar)</summary>
    MakeTypeVarWithConstraints,
    /// <summary>(function, parameters -- function)</summary>
    SetFunctionTypeParameters,
    /// <summary>(typevar, default function -- typevar): PEP 696, 3.13.</summary>
    SetTypeParameterDefault,
    /// <summary>(value -- None): prints the repr of an expression statement, interactive code only.</summary>
    PrintExpression,

    // ---- Coroutines and asynchronous generators ----
    /// <summary>(object -- awaitable iterator): arg 1 after __aenter__, 2 after __aexit__, 0 else.</summary>
    GetAwaitable,
    /// <summary>(object -- asynchronous iterator)</summary>
    GetAsyncIterator,
    /// <summary>(iterator -- iterator, awaitable)</summary>
    GetAsyncNext,
    /// <summary>(iterator, exception -- ): ends on StopAsyncIteration, else raises it again.</summary>
    EndAsyncFor,
    /// <summary>(manager -- exit, awaitable of __aenter__())</summary>
    AsyncWithEnter,
    /// <summary>(value -- wrapped value): what an asynchronous generator yields.</summary>
    WrapAsyncGeneratorValue,
}
