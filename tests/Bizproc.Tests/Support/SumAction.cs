using System.Collections.Immutable;

namespace Bizproc.Tests.Support;

/// <summary>What the generator writes, by hand: every member, with holes for the public URL, the user and a slot.</summary>
internal sealed class SumAction : ActionDefinition, IBizprocAction<SumAction>
{
    public const ActionFields Declared = ActionFields.All & ~ActionFields.Filter;

    private SumAction(ActionKind kind, string code, ActionFields declared)
        : base(kind, code, "/sum", "/settings", declared)
    {
    }

    public static SumAction Activity { get; } = new(ActionKind.Activity, "sum.two", Declared);

    public static SumAction Robot { get; } = new(ActionKind.Robot, "sum.two", ActionFields.Handler | ActionFields.Name);

    public static ImmutableArray<ActionDefinition> Definitions => [Activity, Robot];

    public int Left { get; init; }

    public int? Sum { get; set; }

    public static SumAction Read(ref CallReader reader) => new(ActionKind.Activity, "sum.two", Declared)
    {
        Left = reader.Value<int, IntegerValue<int>>("left"u8),
    };

    public void WriteReturns(ReturnWriter writer) => writer.Value<int, IntegerValue<int>>("sum"u8, Sum);

    protected override ReadOnlySpan<byte> Head => "{\"CODE\":\"sum.two\","u8;

    protected override ReadOnlySpan<uint> Fingerprints => [0, 0, 0x0000002a, 0xdeadbeef, 4, 5, 6, 0, 8, 0];

    protected override int GetFieldsLength(ActionFields fields, ActionValues values)
    {
        int length = 0;
        if ((fields & ActionFields.Handler) != 0) length += "\"HANDLER\":\"/sum\","u8.Length + values.PublicUrl.Length;
        if ((fields & ActionFields.AuthUserId) != 0) length += "\"AUTH_USER_ID\":,"u8.Length + values.UserId.Length;
        if ((fields & ActionFields.Subscription) != 0) length += "\"USE_SUBSCRIPTION\":\"Y\","u8.Length;
        if ((fields & ActionFields.Name) != 0) length += "\"NAME\":\"Сумма\","u8.Length;
        if ((fields & ActionFields.Description) != 0) length += "\"DESCRIPTION\":\"\","u8.Length;
        if ((fields & ActionFields.Properties) != 0) length += "\"PROPERTIES\":{\"left\":{\"NAME\":\"L\"}},"u8.Length;
        if ((fields & ActionFields.ReturnProperties) != 0) length += "\"RETURN_PROPERTIES\":{},"u8.Length;
        if ((fields & ActionFields.DocumentType) != 0)
            length += "\"DOCUMENT_TYPE\":[\"crm\",\"Dynamic\",\"DYNAMIC_\"],"u8.Length + values.GetSlot(Code, "orders").Length;
        if ((fields & ActionFields.Filter) != 0) length += "\"FILTER\":\"\","u8.Length;
        if ((fields & ActionFields.Placement) != 0)
            length += "\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"/settings\","u8.Length + values.PublicUrl.Length;
        return length;
    }

    protected override void WriteFields(ref ActionWriter writer, ActionFields fields, ActionValues values)
    {
        if ((fields & ActionFields.Handler) != 0)
        {
            writer.Write("\"HANDLER\":\""u8);
            writer.Write(values.PublicUrl);
            writer.Write("/sum\","u8);
        }

        if ((fields & ActionFields.AuthUserId) != 0)
        {
            writer.Write("\"AUTH_USER_ID\":"u8);
            writer.Write(values.UserId);
            writer.Write(","u8);
        }

        if ((fields & ActionFields.Subscription) != 0) writer.Write("\"USE_SUBSCRIPTION\":\"Y\","u8);
        if ((fields & ActionFields.Name) != 0) writer.Write("\"NAME\":\"Сумма\","u8);
        if ((fields & ActionFields.Description) != 0) writer.Write("\"DESCRIPTION\":\"\","u8);
        if ((fields & ActionFields.Properties) != 0) writer.Write("\"PROPERTIES\":{\"left\":{\"NAME\":\"L\"}},"u8);
        if ((fields & ActionFields.ReturnProperties) != 0) writer.Write("\"RETURN_PROPERTIES\":{},"u8);
        if ((fields & ActionFields.DocumentType) != 0)
        {
            writer.Write("\"DOCUMENT_TYPE\":[\"crm\",\"Dynamic\",\"DYNAMIC_"u8);
            writer.Write(values.GetSlot(Code, "orders"));
            writer.Write("\"],"u8);
        }

        if ((fields & ActionFields.Filter) != 0) writer.Write("\"FILTER\":\"\","u8);
        if ((fields & ActionFields.Placement) != 0)
        {
            writer.Write("\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\""u8);
            writer.Write(values.PublicUrl);
            writer.Write("/settings\","u8);
        }
    }
}
