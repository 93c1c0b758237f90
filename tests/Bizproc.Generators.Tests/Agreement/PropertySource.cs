namespace Bizproc.Generators.Tests.Agreement;

/// <summary>A property of an action as it will be written.</summary>
/// <param name="Member">The C# name.</param>
/// <param name="Type">The C# type.</param>
internal sealed record PropertySource(string Member, string Type)
{
    public bool IsReturn { get; init; }

    public string? Key { get; init; }

    /// <summary>The keys that it had before.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    public string? Name { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<TextSource> Texts { get; init; } = [];

    /// <summary>The portal's type, if it is written.</summary>
    public string? PortalType { get; init; }

    /// <summary>The slot of the options, if there is one.</summary>
    public string? Slot { get; init; }

    public bool Required { get; init; }

    /// <summary>The default as an expression.</summary>
    public string? Default { get; init; }

    /// <summary>The whole declaration of the member, if it is not an ordinary one.</summary>
    public string? Declaration { get; init; }

    /// <summary>An enum that belongs to the property.</summary>
    public string Enum { get; init; } = "";

    public string Source => $$"""
            [{{(IsReturn ? "BizprocReturnProperty" : "BizprocProperty")}}({{Arguments}})]
            {{string.Concat(FormerKeys.Select(former => $"[BizprocFormerKey({CSharp.Text(former)})]"))}}
            {{string.Concat(Texts.Select(text => text.Attribute))}}
            {{Declaration ?? $"public {Type} {Member} {{ get; set; }} = default!;"}}
            {{Enum}}

        """;

    private string Arguments => string.Concat(
            Key is null ? "" : ", " + CSharp.Text(Key),
            CSharp.Argument("Name", Name),
            CSharp.Argument("Description", Description),
            CSharp.Argument("Type", PortalType),
            CSharp.Argument("Slot", Slot),
            CSharp.Expression("Required", Required ? "true" : null),
            CSharp.Expression("Default", Default))
        .TrimStart(',', ' ');
}
