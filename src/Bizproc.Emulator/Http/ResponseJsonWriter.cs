using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Http;

/// <summary>Writes a result or a refusal as the JSON of an answer (portal: 2.4, 2.5).</summary>
internal static class ResponseJsonWriter
{
    /// <summary>Writes the members of a success, and the member <c>time</c> after them.</summary>
    public static string Success(PhpArray members, PhpValue time)
    {
        members["time"] = time;
        return PhpJsonWriter.Write(members);
    }

    /// <summary>Writes a refusal. It has no member <c>time</c>.</summary>
    public static string Failure(PortalError refusal) => PhpJsonWriter.Write(Members(refusal));

    /// <summary>Gets the members of a refusal. A command of a batch has only the first two.</summary>
    public static PhpArray Members(PortalError refusal)
    {
        var members = new PhpArray { ["error"] = new PhpString(refusal.Error), ["error_description"] = new PhpString(refusal.Description) };
        if (refusal.Argument is not null) members["argument"] = new PhpString(refusal.Argument);
        return members;
    }

    public static string Failure(string error, string description) =>
        PhpJsonWriter.Write(new PhpArray { ["error"] = new PhpString(error), ["error_description"] = new PhpString(description) });
}
