using PyToCil.Benchmarks;
using PyToCil.Benchmarks.Engines;

if (args is [WorkerCommand.Name, var kind, var subject])
{
    WorkerCommand.Serve(kind, subject);
    return 0;
}
return BenchmarkCommand.Make().Parse(args).Invoke();
