using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Bizproc.Repository.Tests.Workflows;

/// <summary>One workflow of GitHub Actions, and the requirements of this repository for it.</summary>
internal sealed partial class Workflow(string file, string text)
{
    private const int MaxMinutes = 180;

    private readonly YamlMappingNode _root = Yaml.Parse(file, text);

    /// <summary>Finds the faults of the workflow.</summary>
    /// <returns>A sentence for each fault.</returns>
    public IEnumerable<string> FindFaults()
    {
        if (_root.GetText("name") is not { Length: > 0 }) yield return "The workflow has no name";
        if (_root.Get("on") is null) yield return "Nothing starts the workflow";
        if (_root.Get("permissions") is not YamlMappingNode { Children.Count: 0 }) yield return "The workflow must say 'permissions: {}', so that each job asks for its own";
        if (_root.Get("concurrency") is null) yield return "The workflow has no concurrency group";
        if (_root.Get("jobs") is not YamlMappingNode { Children.Count: > 0 } jobs)
        {
            yield return "The workflow has no jobs";
            yield break;
        }

        foreach (var (name, node) in jobs.Children)
        {
            foreach (string fault in FindJobFaults((YamlMappingNode)node)) yield return $"Job {name}: {fault}";
        }

        foreach (string line in text.Split('\n').Where(static line => UsesPattern().IsMatch(line)))
        {
            if (!PinnedPattern().IsMatch(line)) yield return $"'{line.Trim()}' must be 'OWNER/ACTION@' with the 40 hex digits of a commit, then '# v' and the version";
        }
    }

    private static IEnumerable<string> FindJobFaults(YamlMappingNode job)
    {
        if (!int.TryParse(job.GetText("timeout-minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) || minutes is < 1 or > MaxMinutes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"timeout-minutes must be 1 to {MaxMinutes}");
        }

        if (job.Get("permissions") is not YamlMappingNode { Children.Count: > 0 } permissions) yield return "it has no permissions of its own";
        else if (permissions.Children.Values.Any(static value => value is not YamlScalarNode { Value: "read" or "write" or "none" })) yield return "a permission is neither read, write nor none";

        if (job.GetText("runs-on") is not { } system) yield return "it runs nowhere";
        else if (system.EndsWith("-latest", StringComparison.Ordinal)) yield return $"{system} changes without a commit";

        if (job.Get("steps") is not YamlSequenceNode { Children.Count: > 0 } steps)
        {
            yield return "it has no steps";
            yield break;
        }

        foreach (var step in steps.Children.Cast<YamlMappingNode>())
        {
            string? name = step.GetText("name");
            string? command = step.GetText("run");
            if (string.IsNullOrEmpty(name)) yield return "a step has no name";
            if (command is null == step.GetText("uses") is null) yield return $"step '{name}' must have either 'run' or 'uses'";
            if (command is not null && UntrustedPattern().IsMatch(command)) yield return $"step '{name}' must take what an event or a secret brings from 'env', not from an expression in the command";
            if (step.GetText("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true
                && (step.Get("with") as YamlMappingNode)?.GetText("persist-credentials") != "false")
            {
                yield return $"step '{name}' must not keep the token in the clone: 'persist-credentials: false'";
            }
        }
    }

    [GeneratedRegex(@"^\s*(- )?uses:")]
    private static partial Regex UsesPattern();

    [GeneratedRegex(@"^\s*(- )?uses: [\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+(\.\d+)+$")]
    private static partial Regex PinnedPattern();

    [GeneratedRegex(@"\$\{\{\s*(github|secrets|inputs|steps)\.")]
    private static partial Regex UntrustedPattern();
}
