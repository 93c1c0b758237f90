namespace Bizproc.Tests.Support;

/// <summary>The output of the generator, written by hand: every member, with holes for the public URL, the user and a slot.</summary>
internal sealed class SumAction : IBizprocAction<SumAction>
{
    public static ActionDefinition Activity => ActionDefinition.GetAll<SumAction>()[0];

    public static ActionDefinition Robot => ActionDefinition.GetAll<SumAction>()[1];

    public static ReadOnlySpan<byte> GetDefinitions() => """
        activity
        {"CODE":"sum.two",
        "HANDLER":"\{PublicUrl}/sum",
        "AUTH_USER_ID":\{UserId},
        "USE_SUBSCRIPTION":"Y",
        "NAME":"Сумма",
        "DESCRIPTION":"",
        "PROPERTIES":{"left":{"NAME":"L"}},
        "RETURN_PROPERTIES":{},
        "DOCUMENT_TYPE":["crm","Dynamic","DYNAMIC_\{Slot:orders}"],
        "FILTER":"",
        "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"\{PublicUrl}/settings",
        robot
        {"CODE":"sum.two",
        "HANDLER":"\{PublicUrl}/sum",
        "AUTH_USER_ID":42,
        "USE_SUBSCRIPTION":"",
        "NAME":"Сумма",
        "DESCRIPTION":"",
        "PROPERTIES":{},
        "RETURN_PROPERTIES":{},
        "DOCUMENT_TYPE":"",
        "FILTER":"",
        "USE_PLACEMENT":"N",
        """u8;

    public int Left { get; init; }

    public int? Sum { get; set; }

    public static object Read(ref CallReader reader) => new SumAction() { Left = reader.Value<int, IntegerValue<int>>("left") };

    public static void WriteReturns(object action, ReturnWriter writer) => writer.Value<int, IntegerValue<int>>("sum", ((SumAction)action).Sum);
}
