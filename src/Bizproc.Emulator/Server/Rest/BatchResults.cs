using Bizproc.Emulator.Http;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>
/// The results of the commands of a batch: five maps by the keys of the commands. An empty map is <c>[]</c>, even if the others are objects
/// (portal: 3.6).
/// </summary>
internal sealed class BatchResults
{
    private readonly PhpArray _results = [];
    private readonly PhpArray _errors = [];
    private readonly PhpArray _totals = [];
    private readonly PhpArray _nexts = [];
    private readonly PhpArray _times = [];

    public void Add(string key, MethodResult result, PhpArray time)
    {
        if (result.Refusal is { } refusal)
        {
            Refuse(key, refusal);
            return;
        }

        _results[key] = result.Value;
        if (result.Total is { } total) _totals[key] = new PhpInteger(total);
        if (result.Next is { } next) _nexts[key] = new PhpInteger(next);
        _times[key] = time;
    }

    public void Refuse(string key, PortalError refusal) => _errors[key] = ResponseJsonWriter.Members(refusal with { Argument = null });

    /// <summary>Gets the map that a reference names, such as <c>$result</c>.</summary>
    public PhpArray GetMap(string name) => name switch { "error" => _errors, "total" => _totals, "next" => _nexts, "time" => _times, _ => _results };

    /// <summary>Gets the result of the batch.</summary>
    public PhpArray ToValue() => new()
    {
        ["result"] = _results,
        ["result_error"] = _errors,
        ["result_total"] = _totals,
        ["result_next"] = _nexts,
        ["result_time"] = _times,
    };
}
