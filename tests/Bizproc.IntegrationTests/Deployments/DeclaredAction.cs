using System.Text;

namespace Bizproc.IntegrationTests.Deployments;

/// <summary>A declaration that a test composes, in the text format that the generator writes for a class.</summary>
/// <param name="code">The code.</param>
/// <param name="kind">The kind.</param>
/// <param name="page">The path of its settings page; <see langword="null"/> if it has none.</param>
internal sealed class DeclaredAction(string code, ActionKind kind = ActionKind.Activity, string? page = null)
{
    private const string Url = "\\{PublicUrl}";

    public string Name { get; init; } = "Name of " + code;

    public string Description { get; init; } = "Description";

    /// <summary>The key of its only input; <see langword="null"/> if it has none, which an update must send explicitly.</summary>
    public string? Input { get; init; } = "input";

    /// <summary>The slot of the number of its document type; <see langword="null"/> for deals.</summary>
    public string? Slot { get; init; }

    private string Properties => Input is null ? "{}" : $$$"""{"{{{Input}}}":{"NAME":"An input & more = 100 %","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"} }""";

    private string DocumentType => Slot is null ? """["crm","CCrmDocumentDeal","DEAL"]""" : $"[\"lists\",\"BizprocDocument\",\"iblock_\\{{Slot:{Slot}}}\"]";

    private string Placement => page is null ? "\"N\"" : $"\"Y\",\"PLACEMENT_HANDLER\":\"{Url}{page}\"";

    public static implicit operator ActionDefinition(DeclaredAction action) => action.ToDefinition();

    /// <summary>Creates this number of different actions, every third of them a robot.</summary>
    public static ActionDefinition[] Many(int count, int changed = 0) =>
    [
        .. Enumerable.Range(0, count).Select(i => new DeclaredAction($"action.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity)
        {
            Name = i < changed ? $"Changed {i}" : $"Name {i}",
        }.ToDefinition()),
    ];

    public ActionDefinition ToDefinition() => ActionDefinition.Parse(Encoding.UTF8.GetBytes($$"""
        {{(kind == ActionKind.Robot ? "robot" : "activity")}}
        {"CODE":"{{code}}",
        "HANDLER":"{{Url}}/bizproc/{{code}}",
        "AUTH_USER_ID":\{UserId},
        "USE_SUBSCRIPTION":"N",
        "NAME":"{{Name}}",
        "DESCRIPTION":"{{Description}}",
        "PROPERTIES":{{Properties}},
        "RETURN_PROPERTIES":{},
        "DOCUMENT_TYPE":{{DocumentType}},
        "FILTER":"",
        "USE_PLACEMENT":{{Placement}},
        """))[0];
}
