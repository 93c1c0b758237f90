using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes what an application answered as the JSON of a control call.</summary>
internal static class ResultJsonWriter
{
    public static string Write(ApplicationResult result)
    {
        var replies = new PhpArray();
        foreach (var reply in result.Replies) replies.Add(Describe(reply));
        var codes = new PhpArray();
        foreach (string code in result.Codes) codes.Add(new PhpString(code));
        return PhpJsonWriter.Write(new PhpArray
        {
            ["ok"] = PhpBoolean.True,
            ["application"] = new PhpString(result.Application),
            ["installed"] = result.IsInstalled ? PhpBoolean.True : PhpBoolean.False,
            ["version"] = new PhpInteger(result.Version),
            ["codes"] = codes,
            ["replies"] = replies,
        });
    }

    /// <summary>Writes an open settings page: its HTML, and the path at which a browser opens it.</summary>
    public static string Write(ApplicationPost page, ApplicationReply reply) => PhpJsonWriter.Write(new PhpArray
    {
        ["ok"] = PhpBoolean.True,
        ["id"] = new PhpString(page.Id),
        ["page"] = new PhpString("/emulator/pages/" + page.Id),
        ["status"] = Status(reply.Status),
        ["html"] = Text(reply.Body),
    });

    public static string Write(ApplicationFailedException failed) => PhpJsonWriter.Write(new PhpArray
    {
        ["error"] = new PhpString("APPLICATION_FAILED"),
        ["error_description"] = new PhpString(failed.Message),
        ["status"] = Status(failed.Status),
        ["body"] = Text(failed.Body),
        ["advice"] = new PhpString(failed.Advice),
    });

    private static PhpArray Describe(ApplicationReply reply) => new()
    {
        ["kind"] = new PhpString(PostJsonWriter.KindOf(reply.Kind)),
        ["subject"] = new PhpString(reply.Subject),
        ["url"] = new PhpString(reply.Address),
        ["status"] = Status(reply.Status),
        ["body"] = Text(reply.Body),
    };

    private static PhpValue Status(int? status) => status is { } value ? new PhpInteger(value) : PhpNull.Value;

    private static PhpValue Text(string? text) => text is null ? PhpNull.Value : new PhpString(text);
}
