using Bizproc.Package.Tests.Support;

namespace Bizproc.Package.Tests.Mistakes;

/// <summary>The messages of a build about one mistake of every rule.</summary>
[Collection(nameof(BuiltProjects))]
public class MistakeTests(BuiltProjects built)
{
    [Fact]
    public void A_build_reports_every_rule()
    {
        // Rules that need a whole project are tested in the matrix: another version of C#, another generator.
        BuildMessage[] said = [.. built.Messages];

        string[] missing = [.. MistakeProjects.Rules.Select(static rule => rule.Id).Except(said.Select(static message => message.Id), StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"Not in the log: {string.Join(", ", missing)}\n{built.Output}");
        Assert.Contains(built.MessagesOf(MistakeProjects.Mistakes), static message => message.Severity == "error");
        // A warning does not stop a build.
        Assert.All(MistakeProjects.Warned, project => Assert.DoesNotContain(built.MessagesOf(project), static message => message.Severity == "error"));
        Assert.DoesNotContain(said, static message => CommandResult.BrokenAnalyzer.Contains(message.Id, StringComparer.Ordinal));
    }
}
