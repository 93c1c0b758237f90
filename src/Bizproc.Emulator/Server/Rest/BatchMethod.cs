using Bizproc.Emulator.Calls;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Rest;

/// <summary>The method <c>batch</c>: up to fifty commands one after another, which may use each other's results (portal: 3.6).</summary>
/// <param name="call">Carries out one command, with its own look at scope and limits.</param>
/// <param name="clock">Tells how long each takes.</param>
/// <param name="hasLimiter">Whether the commands' times tell of the portal's limiter.</param>
internal sealed class BatchMethod(Func<BatchCommand, MethodResult> call, TimeProvider clock, bool hasLimiter)
{
    public const string Name = "batch";

    private static readonly string[] NotAllowed = [Name, "download", "upload"];

    public MethodResult Run(PhpArray parameters)
    {
        parameters = KeyCase.UpperTop(parameters);
        bool halts = !parameters["HALT"].IsEmpty;
        var results = new BatchResults();
        var budget = new ValueBudget();
        int count = 0;
        foreach (var (key, value) in parameters["CMD"] as PhpArray ?? [])
        {
            // What is no text is passed over in silence, but counts.
            bool isTooLate = count++ >= BatchAnswers.MaxLength;
            if (value is not PhpString text) continue;

            if (isTooLate) results.Refuse(key, BatchAnswers.LengthExceeded);
            else if (Run(BatchCommand.Read(text.Value, budget), results, key, budget) is { } refusal)
            {
                if (refusal == GeneralAnswers.InternalServerError) return refusal;
                if (halts) break;
            }
        }

        return new MethodResult(results.ToValue());
    }

    private PortalError? Run(BatchCommand command, BatchResults results, string key, ValueBudget budget)
    {
        var start = clock.GetUtcNow();
        var result = NotAllowed.Contains(command.Method, StringComparer.OrdinalIgnoreCase)
            ? BatchAnswers.MethodNotAllowed
            : call(command with { Parameters = BatchReferences.Resolve(command.Parameters, results, budget) });
        results.Add(key, result, ResponseTime.Describe(start, start, clock.GetUtcNow(), hasLimiter));
        return result.Refusal;
    }
}
