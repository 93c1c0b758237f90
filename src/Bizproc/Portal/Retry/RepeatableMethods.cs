namespace Bizproc;

/// <summary>Methods of which a second call changes nothing more than the first.</summary>
internal static class RepeatableMethods
{
    private static readonly string[] Endings = [".list", ".get", ".info", ".fields", ".update"];
    private static readonly string[] Names = ["app.option.set", "bizproc.event.send", "event.unbind", "scope", "methods", "profile"];

    /// <summary>Whether a call whose answer was lost may simply be made again; what is not known may not.</summary>
    public static bool Contains(string method) =>
        Names.Contains(method, StringComparer.OrdinalIgnoreCase) || Endings.Any(ending => method.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
