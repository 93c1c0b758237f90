using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>Builds the form for a handler (portal: 10.1).</summary>
internal static class RunForm
{
    public static PhpArray Create(
        EventToken token,
        string signedToken,
        string code,
        RunDocument document,
        PhpArray properties,
        StepSettings settings,
        DateTimeOffset now)
    {
        return new PhpArray
        {
            ["workflow_id"] = new PhpString(token.Workflow),
            ["code"] = new PhpString(code),
            ["document_id"] = Texts(document.Id),
            ["document_type"] = Texts(document.Type),
            ["event_token"] = new PhpString(signedToken),
            ["properties"] = properties,
            ["use_subscription"] = new PhpString(settings.Waits ? "Y" : "N"),
            ["timeout_duration"] = new PhpInteger(settings.TimeoutSeconds),
            ["ts"] = new PhpInteger(now.ToUnixTimeSeconds()),
        };
    }

    private static PhpArray Texts(IEnumerable<string> parts)
    {
        var list = new PhpArray();
        foreach (string part in parts) list.Add(new PhpString(part));
        return list;
    }
}
