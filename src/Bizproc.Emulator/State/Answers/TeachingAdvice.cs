using Bizproc.Protocol;

namespace Bizproc.Emulator.State.Answers;

/// <summary>Advises how to teach a method, with lines to copy.</summary>
internal static class TeachingAdvice
{
    private const int LongestName = 100;

    /// <summary>Gets the advice in one line; <see langword="null"/> if the name is not that of a method.</summary>
    /// <param name="method">The name, which anybody may have sent.</param>
    /// <param name="portal">The address of the portal.</param>
    public static string? Write(string method, Uri portal)
    {
        if (method.Length is 0 or > LongestName || !method.All(static c => Ascii.IsLetterOrDigit(c) || c is '.' or '_')) return null;

        string result = method.EndsWith(".list", StringComparison.OrdinalIgnoreCase) ? "[]" : "{}";
        return $""""
            {method} is not taught. In a test: portal.Answer("{method}", """{result}"""); at the command line: curl -d '{$$"""{"method":"{{method}}","result":{{result}}}"""}' {new Uri(portal, "/emulator/answers")}
            """";
    }
}
