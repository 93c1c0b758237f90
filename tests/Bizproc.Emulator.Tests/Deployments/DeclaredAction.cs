using System.Numerics;
using System.Text;

namespace Bizproc.Emulator.Tests.Deployments;

/// <summary>A declaration that a test makes as it needs it: what the generator writes for a class, member by member.</summary>
/// <param name="code">The code.</param>
/// <param name="kind">The kind.</param>
/// <param name="page">The path of its settings page; <see langword="null"/> for none.</param>
internal sealed class DeclaredAction(string code, ActionKind kind = ActionKind.Activity, string? page = null)
    : ActionDefinition(kind, code, "/bizproc/" + code, page, page is null ? Declared : Declared | ActionFields.Placement)
{
    private const ActionFields Declared = ActionFields.All & ~(ActionFields.ReturnProperties | ActionFields.Filter | ActionFields.Placement);

    public string Name { get; init; } = "Name of " + code;

    public string Description { get; init; } = "Description";

    /// <summary>Key of its only input; <see langword="null"/> for none, which an update must say.</summary>
    public string? Input { get; init; } = "input";

    /// <summary>The slot of its document's number; without one it is made for deals.</summary>
    public string? Slot { get; init; }

    protected override ReadOnlySpan<byte> Head => Encoding.UTF8.GetBytes($$"""{"CODE":"{{Code}}",""");

    protected override ReadOnlySpan<uint> Fingerprints => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>So many different actions, every third of them a robot.</summary>
    public static ActionDefinition[] Many(int count, int changed = 0) =>
    [
        .. Enumerable.Range(0, count).Select(i => new DeclaredAction($"action.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity)
        {
            Name = i < changed ? $"Changed {i}" : $"Name {i}",
        }),
    ];

    protected override int GetFieldsLength(ActionFields fields, ActionValues values) => Bytes(fields, values).Length;

    protected override void WriteFields(ref ActionWriter writer, ActionFields fields, ActionValues values) => writer.Write(Bytes(fields, values));

    private byte[] Bytes(ActionFields fields, ActionValues values)
    {
        string url = Encoding.UTF8.GetString(values.PublicUrl);
        string user = Encoding.UTF8.GetString(values.UserId);
        var text = new StringBuilder();
        for (int bit = 0; bit < BitOperations.Log2((uint)ActionFields.All + 1); bit++)
        {
            if ((fields & (ActionFields)(1 << bit)) != ActionFields.None) text.Append(Field((ActionFields)(1 << bit), url, user, values)).Append(',');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Field(ActionFields field, string url, string user, ActionValues values) => field switch
    {
        ActionFields.Handler => $"\"HANDLER\":\"{url}/h/{Code}\"",
        ActionFields.AuthUserId => $"\"AUTH_USER_ID\":{user}",
        ActionFields.Subscription => "\"USE_SUBSCRIPTION\":\"N\"",
        ActionFields.Name => $"\"NAME\":\"{Name}\"",
        ActionFields.Description => $"\"DESCRIPTION\":\"{Description}\"",
        ActionFields.Properties => Input is null ? "\"PROPERTIES\":{}" : $$$"""
            "PROPERTIES":{"{{{Input}}}":{"NAME":"An input & more = 100 %","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}}
            """,
        ActionFields.ReturnProperties => "\"RETURN_PROPERTIES\":{}",
        ActionFields.DocumentType => Slot is null
            ? """
              "DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"]
              """
            : $"\"DOCUMENT_TYPE\":[\"lists\",\"BizprocDocument\",\"iblock_{Encoding.UTF8.GetString(values.GetSlot(Code, Slot))}\"]",
        ActionFields.Filter => "\"FILTER\":\"\"",
        _ => PlacementHandler is null ? "\"USE_PLACEMENT\":\"N\"" : $"\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"{url}{PlacementHandler}\"",
    };
}
