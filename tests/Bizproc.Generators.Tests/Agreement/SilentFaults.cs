namespace Bizproc.Generators.Tests.Agreement;

/// <summary>The recorded calls that the portal accepts although they have no or a wrong effect, with the errors that they deserve.</summary>
internal static class SilentFaults
{
    private static readonly Dictionary<int, string> Lines = new()
    {
        [30] = "BZP0102", // a newline at the end of the code
        [173] = "BZP0301", // a newline at the end of a key
        [207] = "BZP0107", // pt-br for br
        [209] = "BZP0315", // fits as it was sent; with the members that an update always writes it does not
        [262] = "BZP0503", // deal for DEAL
        [264] = "BZP0503", // LEAD of CCrmDocumentDeal
        [265] = "BZP0503", // DEAL_5
        [269] = "BZP0501", // no module: the class is that of none
        [275] = "BZP0504", // DYNAMIC_XXX
        [276] = "BZP0503", // X of a smart process
        [277] = "BZP0505", // doubled backslashes
        [373] = "BZP0209", // nobody has a negative number
        [401] = "BZP0206", // USE_PLACEMENT without a handler
        [529] = "BZP0206", // the same
    };

    /// <summary>The ids of the errors; empty for a line without a silent fault.</summary>
    public static string[] Of(int line) => Lines.TryGetValue(line, out string? ids) ? ids.Split(' ') : [];
}
