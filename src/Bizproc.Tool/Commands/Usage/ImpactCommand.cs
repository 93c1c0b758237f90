using System.CommandLine;
using Bizproc.Tool.Commands.Usage.Evidence;
using Bizproc.Tool.Commands.Usage.Templates;
using Bizproc.Tool.Declarations;
using Bizproc.Tool.Output;
using Bizproc.Tool.Portals;

namespace Bizproc.Tool.Commands.Usage;

/// <summary>The command <c>impact</c>, which tells the workflow templates that use an action, and the harm that changes would do to them.</summary>
internal sealed class ImpactCommand : ToolCommand
{
    private readonly Argument<string?> _code = new("CODE") { Description = "The code of an action. Default: all actions of the application", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _json = CreateJson();
    private readonly DeclarationOptions _declarations = new();
    private readonly ConnectionOptions _connection = new();

    /// <inheritdoc/>
    public ImpactCommand(ToolConsole console)
        : base("impact", "Lists the workflow templates of a portal that use an action and, with a baseline, what changes do to them. Exit code 1 if one is hurt", console)
    {
        Add(_code);
        Add(_json);
        _declarations.AddTo(this);
        _connection.AddPortalTo(this);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult line, ToolConsole console, CancellationToken stop)
    {
        var target = _connection.Read(line);
        string? code = line.GetValue(_code);
        var declared = await _declarations.ReadIfThereAsync(line, stop).ConfigureAwait(false);
        var changes = declared is null ? null : HarmfulChange.FindAll(_declarations, line, declared)?.Where(change => IsAsked(change.Change.Code)).ToList();
        using var connection = await PortalConnection.OpenAsync(target, console, stop).ConfigureAwait(false);
        string[] known = [.. (declared?.Definitions ?? []).Select(static action => action.Code), .. (changes ?? []).Select(static change => change.Change.Code), .. await ReadKnownAsync(connection.Client, stop).ConfigureAwait(false)];
        string[] codes = code is null ? known : [code, .. FormerCodes.FindOf(declared, code)];
        var (report, isWhole) = await ImpactReader.ReadAsync(connection, codes, changes, ImpactReader.MaxTemplates, use => FindUnknown(use, declared, target), stop).ConfigureAwait(false);
        if (!isWhole)
            throw new ToolException($"The portal lists more than {ImpactReader.MaxTemplates} templates or {ImpactReader.MaxEntries} uses, which impact does not read. Check the address (--portal)", ExitCode.PortalFailed);

        if (report.Uses.Count == 0 && code is not null) CheckKnown(code, declared, known);

        if (line.GetValue(_json)) console.Write(ImpactView.ToJson(report, declared));
        else ImpactView.Write(console, report, declared);

        var unused = FormerCodes.FindUnused(declared, code, report.Uses.Select(static use => use.Use.Code));
        if (unused.Count > 0) console.Note($"Used by no template: {string.Join(", ", unused)}");
        return report.Harms.Count > 0 ? ExitCode.NotSo : ExitCode.Done;

        bool IsAsked(string each) => code is null || each == code || FormerCodes.FindCurrent(declared, each) == code;
    }

    private static async Task<IEnumerable<string>> ReadKnownAsync(IPortalClient portal, CancellationToken stop)
    {
        var known = await PortalCodes.ReadAsync(portal, stop).ConfigureAwait(false);
        return [.. known.Activities ?? [], .. known.Robots ?? []];
    }

    /// <summary>Refuses a code that nobody knows. The code of a deleted action is one only as long as a template uses it.</summary>
    /// <exception cref="ToolException">The code is neither declared nor on the portal.</exception>
    private static void CheckKnown(string code, DeclaredActions? declared, string[] known)
    {
        if (known.Contains(code, StringComparer.Ordinal)) return;

        string unknown = declared is null ? $"The portal has no action '{code}', and no template uses it" : $"'{code}' is neither declared nor on the portal, and no template uses it";
        string[] alike = SimilarNames.Find(code, known);
        throw new ToolException(alike.Length == 0 ? $"{unknown}. See the codes with bizproc list" : $"{unknown}. Did you mean {string.Join(" or ", alike)}?");
    }

    /// <summary>Finds properties that a template sets, and the action does not have any more.</summary>
    private static string[] FindUnknown(TemplateUse use, DeclaredActions? declared, PortalTarget target)
    {
        if (declared?.Actions.FirstOrDefault(action => action.Definition.Code == use.Code)?.Definition is not { } action) return [];

        var shape = ActionShape.Read(action, target.CreateValues());
        return [.. use.Keys.Where(key => !shape.Properties.Contains(key, StringComparer.Ordinal))];
    }
}
