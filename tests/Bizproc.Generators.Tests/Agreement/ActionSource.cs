namespace Bizproc.Generators.Tests.Agreement;

/// <summary>An action class, to be written to a separate file.</summary>
/// <param name="ClassName">The C# name, which is also the name of the file.</param>
/// <param name="Code">The code on the portal.</param>
internal sealed record ActionSource(string ClassName, string Code)
{
    public bool IsRobot { get; init; }

    /// <summary>The code of a robot in addition to the activity.</summary>
    public string? RobotCode { get; init; }

    /// <summary>The codes that it had before.</summary>
    public IReadOnlyList<FormerCode> FormerCodes { get; init; } = [];

    public string? Name { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<TextSource> Texts { get; init; } = [];

    public string? Handler { get; init; }

    public int? AuthUserId { get; init; }

    /// <summary>A member of <see cref="SubscriptionMode"/>.</summary>
    public string? Subscription { get; init; }

    public bool UsePlacement { get; init; }

    public string? PlacementHandler { get; init; }

    public IReadOnlyList<PropertySource> Properties { get; init; } = [];

    /// <summary>The arguments of <c>[BizprocDocumentType]</c>.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The arguments of each <c>[BizprocInclude]</c>.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    /// <summary>The arguments of each <c>[BizprocExclude]</c>.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    public string Modifiers { get; init; } = "public sealed partial";

    /// <summary>More members of the class.</summary>
    public string Members { get; init; } = "";

    /// <summary>The code and the attributes' other arguments of a second action in the same file.</summary>
    public string? Twin { get; init; }

    /// <summary>All codes, each once.</summary>
    public IEnumerable<string> Codes => ((string[])[Code, .. RobotCode is null ? [] : new[] { RobotCode }, .. FormerCodes.Select(static former => former.Code)]).Distinct(StringComparer.Ordinal);

    public string FileName => ClassName + ".cs";

    public string Source => $$"""
        using Bizproc;

        {{Registration(IsRobot ? "BizprocRobot" : "BizprocActivity", Code)}}
        {{(RobotCode is null ? "" : $"[BizprocRobot({CSharp.Text(RobotCode)})]")}}
        {{string.Concat(FormerCodes.Select(former => $"[BizprocFormerCode({CSharp.Text(former.Code)}{former.Arguments})]"))}}
        {{string.Concat(Texts.Select(text => text.Attribute))}}
        {{(DocumentType is null ? "" : $"[BizprocDocumentType({DocumentType})]")}}
        {{string.Concat(Includes.Select(rule => $"[BizprocInclude({rule})]"))}}
        {{string.Concat(Excludes.Select(rule => $"[BizprocExclude({rule})]"))}}
        {{Modifiers}} class {{ClassName}}
        {
        {{string.Concat(Properties.Select(property => property.Source))}}
        {{Members}}
        }
        {{(Twin is null ? "" : $"[BizprocActivity({Twin}, Name = \"Twin\")] public sealed partial class {ClassName}Twin;")}}
        """;

    private string Registration(string attribute, string code) => string.Concat(
        $"[{attribute}({CSharp.Text(code)}",
        CSharp.Argument("Name", Name),
        CSharp.Argument("Description", Description),
        CSharp.Argument("Handler", Handler),
        CSharp.Expression("AuthUserId", AuthUserId?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        CSharp.Expression("Subscription", Subscription is null ? null : "SubscriptionMode." + Subscription),
        CSharp.Expression("UsePlacement", UsePlacement ? "true" : null),
        CSharp.Argument("PlacementHandler", PlacementHandler),
        ")]");
}

/// <summary>A code that an action had before it was renamed.</summary>
/// <param name="Code">The code.</param>
/// <param name="Arguments">The other arguments of the attribute, with a comma before each.</param>
internal sealed record FormerCode(string Code, string Arguments = "");
