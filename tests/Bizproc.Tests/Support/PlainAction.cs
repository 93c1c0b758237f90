using System.Numerics;
using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>An action of a test, with a handler, a name and perhaps a settings page.</summary>
internal sealed class PlainAction(string code, ActionKind kind = ActionKind.Activity, string? page = null, string name = "Name", bool hasReturns = true)
    : ActionDefinition(kind, code, "/h/" + code, page, Declared)
{
    private const ActionFields Declared = ActionFields.Handler | ActionFields.Name | ActionFields.Placement;

    public string Name => name;

    protected override ReadOnlySpan<byte> Head => Encoding.UTF8.GetBytes($$"""{"CODE":"{{Code}}",""");

    protected override ReadOnlySpan<uint> Fingerprints => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Creates actions of one version, which has this name.</summary>
    public static ActionDefinition[] Many(int count, string name) =>
        [.. Enumerable.Range(0, count).Select(i => new PlainAction($"code.{i}", i % 3 == 2 ? ActionKind.Robot : ActionKind.Activity, name: i % 4 == 3 ? "Same" : name))];

    /// <summary>The members that a portal has after an add, or after an update of everything.</summary>
    public Dictionary<string, string> Stored() => new(StringComparer.Ordinal)
    {
        ["HANDLER"] = "https://app.example.com" + Handler,
        ["NAME"] = name,
        ["PAGE"] = PlacementHandler is null ? "" : "https://app.example.com" + PlacementHandler,
    };

    protected override int GetFieldsLength(ActionFields fields, ActionValues values) => Bytes(fields, values).Length;

    protected override void WriteFields(ref ActionWriter writer, ActionFields fields, ActionValues values) => writer.Write(Bytes(fields, values));

    private byte[] Bytes(ActionFields fields, ActionValues values)
    {
        string url = Encoding.UTF8.GetString(values.PublicUrl);
        var text = new StringBuilder();
        for (int bit = 0; bit <= BitOperations.Log2((uint)ActionFields.All); bit++)
        {
            var field = (ActionFields)(1 << bit);
            if ((fields & field) != ActionFields.None) text.Append(Field(field, url)).Append(',');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string Field(ActionFields field, string url) => field switch
    {
        ActionFields.Handler => $"\"HANDLER\":\"{url}{Handler}\"",
        ActionFields.Name => $"\"NAME\":\"{name}\"",
        // An update removes returns by an empty object, which only a call of its own can carry.
        ActionFields.ReturnProperties => hasReturns ? "\"RETURN_PROPERTIES\":{\"r\":{\"NAME\":\"R\"}}" : "\"RETURN_PROPERTIES\":{}",
        ActionFields.Placement => PlacementHandler is null ? "\"USE_PLACEMENT\":\"N\"" : $"\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"{url}{PlacementHandler}\"",
        _ => $"\"{field}\":\"x\"",
    };
}
