using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Control;

/// <summary>Writes an application's answer as JSON. All members are <c>null</c> until the answer arrives.</summary>
internal static class ReplyJsonWriter
{
    public static PhpArray Describe(HandlerReply? reply) => new()
    {
        ["status"] = reply?.Status is { } status ? new PhpInteger(status) : PhpNull.Value,
        ["body"] = Text(reply?.Body),
        ["error"] = Text(reply?.Error),
        ["took"] = reply is null ? PhpNull.Value : new PhpInteger((long)reply.Took.TotalMilliseconds),
    };

    private static PhpValue Text(string? text) => text is null ? PhpNull.Value : new PhpString(text);
}
