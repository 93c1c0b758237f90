using Bizproc.Benchmarks.Analysis;
using Bizproc.Benchmarks.Calls;
using Bizproc.Benchmarks.Keystroke;
using Bizproc.Benchmarks.Reading;
using Bizproc.Benchmarks.Receiving;
using Bizproc.Benchmarks.Requests;

// Every benchmark compares with a floor inside one run, and none fails by time: how fast a machine is is nobody's mistake.
switch (args)
{
    case ["keystroke"]:
        KeystrokeBenchmark.Run(rounds: 101);
        return 0;
    case ["keystroke", var rounds] when int.TryParse(rounds, out int count) && count > 0:
        KeystrokeBenchmark.Run(count);
        return 0;
    case ["rules"]:
        await AnalysisBenchmark.RunAsync(rounds: 15);
        return 0;
    case ["calls"]:
        await CallBenchmark.RunAsync(rounds: 21);
        return 0;
    case ["calls", var rounds] when int.TryParse(rounds, out int count) && count > 0:
        await CallBenchmark.RunAsync(count);
        return 0;
    case ["accept"]:
        await AcceptBenchmark.RunAsync(rounds: 21);
        return 0;
    case ["write"]:
        WriteBenchmark.Run(rounds: 31);
        return 0;
    case ["read"]:
        ReadBenchmark.Run(rounds: 1_001);
        return 0;
    default:
        Console.WriteLine("""
            dotnet run -c Release --project tests/Bizproc.Benchmarks -- keystroke [rounds] | rules | calls [rounds] | accept | read | write

              keystroke   what one edit costs in the editor, beside generators that do less
              rules       what all rules together cost, beside the compiler's own diagnostics
              write       what writing an update costs, beside a serializer and a plain copy
              accept      what taking a call of a portal in costs, beside an empty endpoint that reads the same form
              read        what reading a call costs, beside ASP.NET Core's form reader and reflection
              calls       what a call of the emulator costs, beside an empty endpoint
            """);
        return 1;
}
