using Bizproc.Emulator.Http;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>The method <c>batch</c>: runs up to 50 commands in order. A command may use the results of earlier ones (portal: 3.6).</summary>
/// <param name="call">Runs one command, with its own check of scope and faults.</param>
/// <param name="clock">Measures the time of each command.</param>
/// <param name="hasLimiter">True if the portal limits the time of its methods, as it does in the cloud.</param>
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
            // A command that is not a text is skipped without an error, but counts.
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
