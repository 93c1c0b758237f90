using System.Text.RegularExpressions;

namespace Bizproc.Package.Tests.Support;

/// <summary>One message of a build.</summary>
/// <param name="Severity">error, warning or message.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">The file that it is about, or the tool that reports it.</param>
/// <param name="Project">The project that was built.</param>
internal sealed partial record BuildMessage(string Severity, string Id, string File, string Project)
{
    /// <summary>Reads the output of a build.</summary>
    public static IEnumerable<BuildMessage> Parse(string output) => LinePattern().Matches(output)
        .Select(static match => match.Groups)
        .Select(static line => new BuildMessage(line["severity"].Value, line["id"].Value, line["file"].Value, line["project"] is { Success: true } project ? project.Value : line["file"].Value))
        // If a registry does not have the exact version of a package, that is not our fault.
        .Where(static message => message.Id != "NU1603")
        .Distinct();

    public override string ToString() => $"{Severity} {Id} {Path.GetFileName(File)}";

    [GeneratedRegex(@"^ *(?<file>[^\r\n]*?) ?(?:\([\d,]+\))? ?: (?<severity>error|warning|message) (?<id>[A-Z]+\d+): [^\r\n]*?(?: \[(?<project>[^\]\r\n]*proj)(?:::[^\]\r\n]*)?\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}
