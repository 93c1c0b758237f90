namespace Bizproc.Generators.Tests.Pages;

/// <summary>Rules and code fixes that have a page and are not written yet. What is written must go from here.</summary>
internal static class RulesToCome
{
    public static readonly string[] Ids =
    [
        "BZP0003", "BZP0004", "BZP0007",
        "BZP0103", "BZP0104", "BZP0106", "BZP0107", "BZP0109", "BZP0110", "BZP0111",
        "BZP0204", "BZP0205", "BZP0207", "BZP0208", "BZP0209", "BZP0210",
        "BZP0304", "BZP0306", "BZP0307", "BZP0308", "BZP0310", "BZP0311", "BZP0312", "BZP0313", "BZP0314", "BZP0315", "BZP0316",
        "BZP0401", "BZP0402",
        "BZP0506", "BZP0507", "BZP0511", "BZP0512", "BZP0513", "BZP0514",
    ];

    /// <summary>Written rules whose code fix is still to come.</summary>
    public static readonly string[] Fixes = ["BZP0102", "BZP0105", "BZP0202", "BZP0203", "BZP0302", "BZP0502", "BZP0503", "BZP0505"];
}
