using System.Text.RegularExpressions;
using Bizproc.Repository.Tests.Support;

namespace Bizproc.Repository.Tests.Logs;

/// <summary>A log message of the library, as its sources declare it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">Its level.</param>
/// <param name="Text">Its text, with the names of its values.</param>
/// <param name="Name">Its name: that of the method that logs it.</param>
/// <param name="File">The file that declares it.</param>
internal sealed partial record LogMessage(int Id, string Level, string Text, string Name, string File)
{
    private const string Attribute = "[LoggerMessage(";

    /// <summary>Finds all messages of the sources, in the order of their ids.</summary>
    public static IReadOnlyList<LogMessage> FindAll() =>
        [.. RepositoryFiles.Find(".cs").Where(static file => file.StartsWith("src/", StringComparison.Ordinal)).SelectMany(Find).OrderBy(static message => message.Id)];

    private static IEnumerable<LogMessage> Find(string file)
    {
        string source = RepositoryFiles.Read(file);
        int declared = source.Split(Attribute).Length - 1;
        var found = Declaration().Matches(source);
        if (found.Count != declared) throw new InvalidOperationException($"{file} declares {declared} log messages, of which {found.Count} have the form [LoggerMessage(id, LogLevel.X, \"text\")]");

        return found.Select(match => new LogMessage(
            int.Parse(match.Groups["id"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture),
            match.Groups["level"].Value,
            Regex.Unescape(match.Groups["text"].Value),
            match.Groups["name"].Value,
            file));
    }

    [GeneratedRegex("""\[LoggerMessage\((?<id>\d+), LogLevel\.(?<level>\w+), "(?<text>(?:[^"\\]|\\.)*)"\)\]\s+\w+ static partial void (?<name>\w+)\(""", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
