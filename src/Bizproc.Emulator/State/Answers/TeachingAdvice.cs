using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Answers;

/// <summary>Advises how to teach a method, with lines to copy.</summary>
internal static class TeachingAdvice
{
    private const int LongestName = 100;

    /// <summary>Gets the advice in one line; <see langword="null"/> if the name is not that of a method.</summary>
    /// <param name="method">The name, which anybody may have sent.</param>
    /// <param name="portal">The address of the portal.</param>
    public static string? Write(string method, Uri portal) => IsName(method)
        ? $"{method} is not taught. In a test: {WriteCode(method)}; at the command line: {WriteCommand(method, portal)}"
        : null;

    /// <summary>True if a text that anybody may have sent is the name of a method.</summary>
    public static bool IsName(string method) =>
        method.Length is > 0 and <= LongestName && method.All(static c => Ascii.IsLetterOrDigit(c) || c is '.' or '_');

    /// <summary>Gets the line of C# that teaches a method with a valid name.</summary>
    public static string WriteCode(string method) => $""""
        portal.Answer("{method}", """{CreateResult(method)}""")
        """";

    /// <summary>Gets the command that teaches a method with a valid name.</summary>
    public static string WriteCommand(string method, Uri portal) => $$"""
        curl -d '{"method":"{{method}}","result":{{CreateResult(method)}}}' {{new Uri(portal, "/emulator/answers")}}
        """;

    /// <summary>Gets an empty result, to begin with.</summary>
    public static string CreateResult(string method) => method.EndsWith(".list", StringComparison.OrdinalIgnoreCase) ? "[]" : "{}";
}
