namespace PyToCil.Translator.Tests;

/// <summary>What each stage makes of the small functions of Data/functions.py, compiled by CPython 3.13.</summary>
public sealed class StageTextTests
{
    [Fact]
    public void TryInsideForKeepsTheIteratorOnTheStack() => Assert.Equal("""
            function try_inside_for(items, out)
            block0()
                v0 = get.iterator items
                jump block1(v0)
            block1(s0)
                v1 = for.iterate s0 ? block2(s0, v1) : block5(s0, null)
            block2(s0, s1)
                store.local item #2 s1
                jump block3(s0)
            block3(s0)
                v2 = call1 out, item ! block6(s0)
                jump block4(s0)
            block4(s0)
                jump block1(s0)
            block5(s0, s1)
                return const0
            block6(s0, s1)
                v3 = push.exception s1 ! block10(s0)
                v4 = load.global ! block10(s0, v3)
                v5 = match.exception s1, v4 ! block10(s0, v3)
                branch v5 ? block7(s0, v3, s1) : block9(s0, v3, s1)
            block7(s0, s1, s2)
                jump block8(s0, s1)
            block8(s0, s1)
                pop.exception s1
                jump block1(s0)
            block9(s0, s1, s2)
                reraise s2
            block10(s0, s1, s2, s3)
                pop.exception s1
                reraise s3
            """, TestCode.Text("try_inside_for", Stage.Ir));

    [Fact]
    public void StoreToALocalCopiesItsPendingReads() => Assert.Equal("""
            function store_to_a_local(a)
            block0()
                v0 = copy.local a
                store.local a const1
                v1 = build.tuple v0, const1, a
                return v1
            """, TestCode.Text("store_to_a_local", Stage.Ir));

    [Fact]
    public void ChainedAssignmentMovesThroughLocals() => Assert.Equal("""
            function rotate(a, b, c)
            block0()
                v0 = copy.local #2 c
                store.local c #2 b
                store.local b #1 a
                store.local a v0
                v1 = build.tuple a, b, c
                return v1
            """, TestCode.Text("rotate", Stage.Ir));

    [Fact]
    public void ACallInATryGoesToItsHandlerWithTheStack() => Assert.Equal("""
            function guarded(f, g)
            block0()
                jump block1()
            block1()
                v0 = call0 f ! block3()
                v1 = call0 g ! block3()
                jump block2()
            block2()
                return const0
            block3(s0)
                v2 = push.exception s0 ! block7()
                v3 = load.global ! block7(v2)
                v4 = match.exception s0, v3 ! block7(v2)
                branch v4 ? block4(v2, s0) : block6(v2, s0)
            block4(s0, s1)
                jump block5(s0)
            block5(s0)
                pop.exception s0
                return const1
            block6(s0, s1)
                reraise s1
            block7(s0, s1, s2)
                pop.exception s0
                reraise s2
            """, TestCode.Text("guarded", Stage.Ir));

    [Fact]
    public void AConditionalValueIsAParameterOfTheBlockBehindIt() => Assert.Equal("""
            function swap_across_a_block(a, b, flag)
            block0()
                v0 = to.bool flag
                branch v0 ? block1(a) : block2(a)
            block1(s0)
                v1 = build.list s0, b, b
                return v1
            block2(s0)
                v2 = build.list s0, a, b
                return v2
            """, TestCode.Text("swap_across_a_block", Stage.Ir));

    [Fact]
    public void YieldFromSendsInALoopAndCleansUpAThrow() => Assert.Equal("""
            function delegates(x)
            block0()
                jump block1()
            block1()
                v0 = get.yield.from.iterator x ! block8()
                jump block2(v0, const0)
            block2(s0, s1)
                v1, v2 = send s0, s1 ? block3(s0, v1) : block5(s0, v2)
            block3(s0, s1)
                v3 = yield s1 then block4(s0, v3)
            block4(s0, s1)
                jump block2(s0, s1)
            block5(s0, s1)
                return s1
            block6(s0, s1, s2)
                v4 = cleanup.throw s2 ! block8()
                jump block7(none, v4)
            block7(s0, s1)
                jump block5(s0, s1)
            block8(s0, s1)
                v5 = stop.iteration.to.runtime.error s1
                reraise v5
            """, TestCode.Text("delegates", Stage.Ir));

    [Fact]
    public void ABuiltinThatReadsTheFrameIsShownIt() => Assert.Equal("""
            function reads_the_frame(a)
            block0()
                v0 = load.global
                show.frame a
                v1 = call0 v0
                hide.frame
                return v1
            """, TestCode.Text("reads_the_frame", Stage.Ir));

    [Fact]
    public void WithCallsExitOnBothWays() => Assert.Equal("""
            function with_statement(manager)
            block0()
                v0, v1 = enter.with manager
                jump block1(v1, v0)
            block1(s0, s1)
                store.local m #1 s1 ! block3(s0)
                jump block2(s0, m)
            block2(s0, s1)
                v2 = call.heads2 s0, const0, const0, const0
                return s1
            block3(s0, s1, s2)
                v3 = push.exception s2 ! block7(s0, s1)
                v4 = exit.with s0, s2 ! block7(s0, s1, v3)
                v5 = to.bool v4 ! block7(s0, s1, v3)
                branch v5 ? block5(s0, s1, v3, s2) : block4(s0, s1, v3, s2)
            block4(s0, s1, s2, s3)
                reraise s3
            block5(s0, s1, s2, s3)
                jump block6(s0, s1, s2)
            block6(s0, s1, s2)
                pop.exception s2
                return const0
            block7(s0, s1, s2, s3, s4)
                pop.exception s2
                reraise s4
            """, TestCode.Text("with_statement", Stage.Ir));

    [Fact]
    public void ChainedComparisonKeepsTheMiddleOperand() => Assert.Equal("""
            function chained(a, b, c)
            block0()
                v0 = less a, b
                v1 = to.bool v0
                branch v1 ? block1(b, v0) : block2(b, v0)
            block1(s0, s1)
                v2 = less s0, c
                return v2
            block2(s0, s1)
                return s1
            """, TestCode.Text("chained", Stage.Ir));

    [Fact]
    public void DelOfAnUnboundLocalIsTested() => Assert.Equal("""
            function no_local()
            block0()
                jump block1()
            block1()
                require.local x ! block3()
                clear.local ! block3()
                jump block2()
            block2()
                store.local x const1
                return const0
            block3(s0)
                v0 = push.exception s0 ! block4()
                store.local x const1 ! block4(v0)
                reraise s0
            block4(s0, s1, s2)
                pop.exception s0
                reraise s2
            """, TestCode.Text("no_local", Stage.Ir));

    [Fact]
    public void OperationsOfAFor() => Assert.Equal("""
               0 Resume 0
               2 LoadLocal 0
               4 GetIterator
               6 ForIterate @34
              10 StoreLocal 2
              12 Nop
              14 LoadLocal 1
              16 PushNull
              18 LoadLocal 2
              20 Call 1
              28 Pop
              30 Jump @6
              34 Pop
              36 Pop
              38 LoadConstant 0
              38 Return
              40 PushExceptionInfo
              42 LoadGlobal KeyError
              52 CheckExceptionMatch
              54 PopJumpIfFalse @66
              58 Pop
              60 PopException
              62 Jump @6
              66 Reraise 0
              68 Copy 3
              70 PopException
              72 Reraise 1
            """, TestCode.Text("try_inside_for", Stage.Ops));

    [Fact]
    public void GraphOfATryInsideFor() => Assert.Equal("""
            block0 @0 depth 0
                   0 Resume 0
                   2 LoadLocal 0
                   4 GetIterator
                else block1
            block1 @6 depth 1
                   6 ForIterate @34
                -> block5
                else block2
            block2 @10 depth 2
                  10 StoreLocal 2
                  12 Nop
                else block3
            block3 @14 depth 1 guarded by block6 at depth 1
                  14 LoadLocal 1
                  16 PushNull
                  18 LoadLocal 2
                  20 Call 1
                  28 Pop
                else block4
            block4 @30 depth 1
                  30 Jump @6
                -> block1
            block5 @34 depth 2
                  34 Pop
                  36 Pop
                  38 LoadConstant 0
                  38 Return
            block6 @40 depth 2 handler guarded by block10 at depth 2 with offset
                  40 PushExceptionInfo
                  42 LoadGlobal KeyError
                  52 CheckExceptionMatch
                  54 PopJumpIfFalse @66
                -> block9
                else block7
            block7 @58 depth 3 guarded by block10 at depth 2 with offset
                  58 Pop
                else block8
            block8 @60 depth 2
                  60 PopException
                  62 Jump @6
                -> block1
            block9 @66 depth 3 guarded by block10 at depth 2 with offset
                  66 Reraise 0
            block10 @68 depth 4 handler
                  68 Copy 3
                  70 PopException
                  72 Reraise 1
            """, TestCode.Text("try_inside_for", Stage.Cfg));

    // The exception handled before waits in a temporary when the name ValueError is looked up: the way to the clean-up
    // handler, which is at the instruction's index 36, moves it from there to its home.
    [Fact]
    public void ColdBlocksReadThePlacesOfTheirInstruction() => Assert.Contains("""
                ldc.i4 36
                call Exceptions::AddTraceback
                ldloc temporary0
                stloc stack0
                ldc.i8 36
                call Value::FromInt
                stloc stack1
                ldarg 1
                call Exceptions::Catch
                stloc stack2
            """, TestCode.Text("guarded", Stage.Cil), StringComparison.Ordinal);

    [Fact]
    public void AGeneratorSwitchesOnItsState() => Assert.Equal("""
            Value generator(PyCode, PyContext, PyGenerator, Value)
              .local Value result
              .local Value local_x
              .local Value local_y
              .local Value nothing
              .local Value stack0
              .local Value stack1
              .local Value temporary0
                ldarg 2
                ldfld PyGenerator::Slots
                ldc.i4 0
                ldelem Value
                stloc local_x
                ldarg 2
                ldfld PyGenerator::Slots
                ldc.i4 1
                ldelem Value
                stloc local_y
                ldarg 2
                ldfld PyGenerator::State
                switch (L2, L3)
                br L1
            L2:
                ldarga 3
                ldfld Value::Reference
                brtrue L8
                br L9
            L9:
                ldarg 1
                ldarg 0
                ldarg 2
                call PyGenerator::get_Function
                ldc.i4 0
                call Exceptions::AddTraceback
                br L0
            L8:
            L4:
                br L5
            L5:
                ldarg 2
                ldc.i4 1
                ldc.i4 8
                ldloc nothing
                call Iterations::Suspend
                ldloc local_x
                stloc result
                br L10
            L6:
                ldloc stack0
                stloc local_y
                ldarg 2
                ldloc local_y
                call Iterations::Finish
                stloc result
                br L1
            L7:
                ldloc stack1
                call Iterations::StopIterationToRuntimeError
                stloc temporary0
                ldarg 1
                ldloc temporary0
                call Exceptions::Reraise
                br L11
            L11:
                br L0
            L3:
                ldarga 3
                ldfld Value::Reference
                brfalse L12
                ldarg 3
                stloc stack0
                br L6
            L12:
                ldarg 1
                ldarg 0
                ldarg 2
                call PyGenerator::get_Function
                ldc.i4 8
                call Exceptions::AddTraceback
                ldc.i8 8
                call Value::FromInt
                stloc stack0
                ldarg 1
                call Exceptions::Catch
                stloc stack1
                br L7
            L10:
                ldarg 2
                ldfld PyGenerator::Slots
                ldc.i4 0
                ldloc local_x
                stelem Value
                ldarg 2
                ldfld PyGenerator::Slots
                ldc.i4 1
                ldloc local_y
                stelem Value
                br L1
            L0:
                ldloca result
                initobj Value
                br L1
            L1:
                ldloc result
                ret
            """, TestCode.Text("generator", Stage.Cil));

    [Fact]
    public void ManyParametersComeInAnArray() => Assert.Equal("""
            Value many(PyCode, PyContext, PyFunction, Value[])
              .local Value result
              .local Value local_a
              .local Value local_b
              .local Value local_c
              .local Value local_d
              .local Value local_e
                ldarg 1
                ldarg 2
                call PyContext::EnterFunction
                brtrue L4
                ldarg 1
                ldarg 2
                ldarg 3
                call ForeignCalls::CallMany
                ret
            L4:
                ldarg 3
                ldc.i4 0
                ldelem Value
                stloc local_a
                ldarg 3
                ldc.i4 1
                ldelem Value
                stloc local_b
                ldarg 3
                ldc.i4 2
                ldelem Value
                stloc local_c
                ldarg 3
                ldc.i4 3
                ldelem Value
                stloc local_d
                ldarg 3
                ldc.i4 4
                ldelem Value
                stloc local_e
            L3:
                ldloc local_e
                stloc result
                br L1
            L0:
                ldloca result
                initobj Value
                br L1
            L1:
                ldarg 1
                call PyContext::Leave
                ldloc result
                ret
            """, TestCode.Text("many", Stage.Cil));

    [Fact]
    public void AStoredParameterIsAnArgument() => Assert.Equal("""
            Value store_to_a_local(PyCode, PyContext, PyFunction, Value)
              .local Value result
              .local Value temporary0
              .local Value[] array
              .local Value temporary1
                ldarg 1
                ldarg 2
                call PyContext::EnterFunction
                brtrue L4
                ldarg 1
                ldarg 2
                ldarg 3
                call ForeignCalls::Call1
                ret
            L4:
            L3:
                ldarg 3
                stloc temporary0
                ldc.i8 2
                call Value::FromInt
                starg 3
                ldc.i4 3
                newarr Value
                stloc array
                ldloc array
                ldc.i4 0
                ldloc temporary0
                stelem Value
                ldloc array
                ldc.i4 1
                ldc.i8 2
                call Value::FromInt
                stelem Value
                ldloc array
                ldc.i4 2
                ldarg 3
                stelem Value
                ldloc array
                call Building::Tuple
                stloc temporary1
                ldloc temporary1
                stloc result
                br L1
            L0:
                ldloca result
                initobj Value
                br L1
            L1:
                ldarg 1
                call PyContext::Leave
                ldloc result
                ret
            """, TestCode.Text("store_to_a_local", Stage.Cil));
}
