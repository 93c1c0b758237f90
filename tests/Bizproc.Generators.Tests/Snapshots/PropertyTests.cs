using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The members of a property, and the portal's types.</summary>
public class PropertyTests
{
    [Fact]
    public void Every_member_of_a_property_is_sent() => Generated.From("""
        namespace Demo;

        [BizprocActivity("properties", Name = "Properties")]
        public partial class Properties
        {
            [BizprocProperty("full", Name = "Name", Description = "Description", Type = PropertyType.Text, Required = true, Default = "Default")]
            public string? Full { get; init; }

            [BizprocProperty]
            [BizprocText("en", Name = "By language", Description = "Described by language")]
            public string? Bare { get; init; }

            [BizprocProperty(Name = "Required by the modifier")]
            public required string Modifier { get; init; }

            [BizprocReturnProperty("result", Name = "Result", Description = "Described", Type = PropertyType.Text, Default = "none")]
            public string? Result { get; set; }

            public string? NoProperty { get; set; }
        }
        """)
        .Sends("PROPERTIES", """
            "full":{"NAME":"Name","DESCRIPTION":"Description","TYPE":"text","REQUIRED":"Y","MULTIPLE":"N","DEFAULT":"Default"}
            "bare":{"NAME":{"en":"By language"},"DESCRIPTION":{"en":"Described by language"},"TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "modifier":{"NAME":"Required by the modifier","TYPE":"string","REQUIRED":"Y","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "result":{"NAME":"Result","DESCRIPTION":"Described","TYPE":"text","REQUIRED":"N","MULTIPLE":"N","DEFAULT":"none"}
            """)
        .Reads("""
            new global::Demo.Properties()
            {
                Full = reader.OptionalText("full", isRequired: true),
                Bare = reader.OptionalText("bare"),
                Modifier = reader.Text("modifier", isRequired: true),
            }
            """)
        .Returns("""writer.Text("result", ((global::Demo.Properties)action).Result);""");

    [Fact]
    public void A_key_left_out_is_the_name_in_camel_case() => Generated.From("""
        namespace Demo;

        [BizprocActivity("keys", Name = "Keys")]
        public partial class Keys
        {
            [BizprocProperty(Name = "Plain")] public string? DocumentType { get; init; }
            [BizprocProperty(Name = "Capitals")] public string? ID { get; init; }
            [BizprocProperty(Name = "Capitals first")] public string? URLValue { get; init; }
            [BizprocProperty(Name = "Digits")] public string? Line2 { get; init; }
            [BizprocProperty(Name = "One letter")] public string? X { get; init; }
            [BizprocProperty(Name = "Small")] public string? small { get; init; }
            [BizprocProperty(Name = "Turkish")] public string? IDs { get; init; }
        }
        """)
        .Sends("PROPERTIES", """
            "documentType":{"NAME":"Plain","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "id":{"NAME":"Capitals","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "urlValue":{"NAME":"Capitals first","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "line2":{"NAME":"Digits","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "x":{"NAME":"One letter","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "small":{"NAME":"Small","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "iDs":{"NAME":"Turkish","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Keys()
            {
                DocumentType = reader.OptionalText("documentType"),
                ID = reader.OptionalText("id"),
                URLValue = reader.OptionalText("urlValue"),
                Line2 = reader.OptionalText("line2"),
                X = reader.OptionalText("x"),
                small = reader.OptionalText("small"),
                IDs = reader.OptionalText("iDs"),
            }
            """);

    [Fact]
    public Task Every_type_of_the_portal_is_sent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("types", Name = "Types")]
        public partial class Types
        {
            [BizprocProperty(Name = "bool")] public bool Bool { get; init; }
            [BizprocProperty(Name = "int")] public int Int { get; init; }
            [BizprocProperty(Name = "int")] public long Long { get; init; }
            [BizprocProperty(Name = "int")] public short Short { get; init; }
            [BizprocProperty(Name = "double")] public double Double { get; init; }
            [BizprocProperty(Name = "double")] public decimal Decimal { get; init; }
            [BizprocProperty(Name = "double")] public float Float { get; init; }
            [BizprocProperty(Name = "string")] public string String { get; init; } = "";
            [BizprocProperty(Name = "text", Type = PropertyType.Text)] public string Text { get; init; } = "";
            [BizprocProperty(Name = "date")] public DateOnly Date { get; init; }
            [BizprocProperty(Name = "datetime")] public DateTime DateTime { get; init; }
            [BizprocProperty(Name = "datetime")] public DateTimeOffset DateTimeOffset { get; init; }
            [BizprocProperty(Name = "select")] public DayOfWeek Select { get; init; }
            [BizprocProperty(Name = "user")] public PortalUser User { get; init; }
            [BizprocProperty(Name = "file")] public PortalFile File { get; init; }
            [BizprocProperty(Name = "user, department or group")] public PortalPrincipal Principal { get; init; }
            [BizprocProperty(Name = "money")] public PortalMoney Money { get; init; }
            [BizprocProperty(Name = "money of the CRM", Type = "UF:money")] public PortalMoney FieldOfMoney { get; init; }
            [BizprocProperty(Name = "address", Type = "UF:address")] public string Address { get; init; } = "";
        }
        """);

    [Fact]
    public void Nullable_forms_are_the_same_type() => Generated.From("""
        namespace Demo;

        [BizprocActivity("nullable", Name = "Nullable")]
        public partial class NullableForms
        {
            [BizprocProperty(Name = "bool")] public bool? Bool { get; init; }
            [BizprocProperty(Name = "int")] public int? Int { get; init; }
            [BizprocProperty(Name = "double")] public decimal? Decimal { get; init; }
            [BizprocProperty(Name = "string")] public string? String { get; init; }
            [BizprocProperty(Name = "date")] public DateOnly? Date { get; init; }
            [BizprocProperty(Name = "datetime")] public DateTime? DateTime { get; init; }
            [BizprocProperty(Name = "select")] public DayOfWeek? Select { get; init; }
            [BizprocProperty(Name = "user")] public PortalUser? User { get; init; }
            [BizprocProperty(Name = "file")] public PortalFile? File { get; init; }
            [BizprocProperty(Name = "user, many")] public PortalUser?[]? Users { get; init; }
            [BizprocProperty(Name = "int, many")] public ImmutableArray<int>? Numbers { get; init; }
        }
        """)
        .Sends("PROPERTIES", """
            "bool":{"NAME":"bool","TYPE":"bool","REQUIRED":"N","MULTIPLE":"N"}
            "int":{"NAME":"int","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            "decimal":{"NAME":"double","TYPE":"double","REQUIRED":"N","MULTIPLE":"N"}
            "string":{"NAME":"string","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "date":{"NAME":"date","TYPE":"date","REQUIRED":"N","MULTIPLE":"N"}
            "dateTime":{"NAME":"datetime","TYPE":"datetime","REQUIRED":"N","MULTIPLE":"N"}
            "select":{"NAME":"select","TYPE":"select","OPTIONS":{"Sunday":"Sunday","Monday":"Monday","Tuesday":"Tuesday","Wednesday":"Wednesday","Thursday":"Thursday","Friday":"Friday","Saturday":"Saturday"},"REQUIRED":"N","MULTIPLE":"N"}
            "user":{"NAME":"user","TYPE":"user","REQUIRED":"N","MULTIPLE":"N"}
            "file":{"NAME":"file","TYPE":"file","REQUIRED":"N","MULTIPLE":"N"}
            "users":{"NAME":"user, many","TYPE":"user","REQUIRED":"N","MULTIPLE":"Y"}
            "numbers":{"NAME":"int, many","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Reads(""""
            new global::Demo.NullableForms()
            {
                Bool = reader.Optional<bool, FlagValue>("bool"),
                Int = reader.Optional<int, IntegerValue<int>>("int"),
                Decimal = reader.Optional<decimal, FractionValue<decimal>>("decimal"),
                String = reader.OptionalText("string"),
                Date = reader.Optional<global::System.DateOnly, DateValue>("date"),
                DateTime = reader.Optional<global::System.DateTime, LocalTimeValue>("dateTime"),
                Select = reader.OptionalOption<global::System.DayOfWeek>("select", """
                    0 Sunday
                    1 Monday
                    2 Tuesday
                    3 Wednesday
                    4 Thursday
                    5 Friday
                    6 Saturday
                    """u8),
                User = reader.Optional<PortalUser, UserValue>("user"),
                File = reader.Optional<PortalFile, FileValue>("file"),
                Users = reader.OptionalList<PortalUser, UserValue>("users"),
                Numbers = [.. reader.List<int, IntegerValue<int>>("numbers")],
            }
            """");

    [Fact]
    public void Collections_are_multiple() => Generated.From("""
        namespace Demo;

        [BizprocActivity("collections", Name = "Collections")]
        public partial class Collections
        {
            [BizprocProperty(Name = "1")] public int[] Array { get; init; } = [];
            [BizprocProperty(Name = "2")] public List<string> List { get; init; } = [];
            [BizprocProperty(Name = "3")] public IReadOnlyList<PortalFile> ReadOnlyList { get; init; } = [];
            [BizprocProperty(Name = "4")] public ImmutableArray<PortalUser> ImmutableArray { get; init; } = [];
            [BizprocProperty(Name = "5")] public IEnumerable<DayOfWeek> Enumerable { get; init; } = [];
            [BizprocProperty(Name = "6")] public ICollection<bool> Collection { get; init; } = [];
            [BizprocProperty(Name = "7")] public HashSet<DateOnly> HashSet { get; init; } = [];
            [BizprocProperty(Name = "8", Type = PropertyType.Text)] public IReadOnlyCollection<string>? Texts { get; init; }
            [BizprocReturnProperty(Name = "9")] public ImmutableList<decimal> ImmutableList { get; set; } = [];
        }
        """)
        .Sends("PROPERTIES", """
            "array":{"NAME":"1","TYPE":"int","REQUIRED":"N","MULTIPLE":"Y"}
            "list":{"NAME":"2","TYPE":"string","REQUIRED":"N","MULTIPLE":"Y"}
            "readOnlyList":{"NAME":"3","TYPE":"file","REQUIRED":"N","MULTIPLE":"Y"}
            "immutableArray":{"NAME":"4","TYPE":"user","REQUIRED":"N","MULTIPLE":"Y"}
            "enumerable":{"NAME":"5","TYPE":"select","OPTIONS":{"Sunday":"Sunday","Monday":"Monday","Tuesday":"Tuesday","Wednesday":"Wednesday","Thursday":"Thursday","Friday":"Friday","Saturday":"Saturday"},"REQUIRED":"N","MULTIPLE":"Y"}
            "collection":{"NAME":"6","TYPE":"bool","REQUIRED":"N","MULTIPLE":"Y"}
            "hashSet":{"NAME":"7","TYPE":"date","REQUIRED":"N","MULTIPLE":"Y"}
            "texts":{"NAME":"8","TYPE":"text","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "immutableList":{"NAME":"9","TYPE":"double","REQUIRED":"N","MULTIPLE":"Y"}
            """)
        .Reads(""""
            new global::Demo.Collections()
            {
                Array = reader.List<int, IntegerValue<int>>("array"),
                List = [.. reader.Texts("list")],
                ReadOnlyList = reader.List<PortalFile, FileValue>("readOnlyList"),
                ImmutableArray = [.. reader.List<PortalUser, UserValue>("immutableArray")],
                Enumerable = reader.Options<global::System.DayOfWeek>("enumerable", """
                    0 Sunday
                    1 Monday
                    2 Tuesday
                    3 Wednesday
                    4 Thursday
                    5 Friday
                    6 Saturday
                    """u8),
                Collection = [.. reader.List<bool, FlagValue>("collection")],
                HashSet = [.. reader.List<global::System.DateOnly, DateValue>("hashSet")],
                Texts = reader.Texts("texts"),
            }
            """")
        .Returns("""
            writer.List<decimal, FractionValue<decimal>>("immutableList", ((global::Demo.Collections)action).ImmutableList);
            """);

    [Fact]
    public void Options_of_each_portal_are_a_hole() => Generated.From("""
        namespace Demo;

        [BizprocActivity("stages", Name = "Stages")]
        public partial class Stages
        {
            [BizprocProperty(Name = "From", Type = PropertyType.Select, Slot = "stages of \"deals\"")] public string? From { get; init; }
            [BizprocProperty(Name = "To", Type = "SELECT", Slot = "targets", Default = "NEW")] public string[] To { get; init; } = [];
        }
        """)
        .Sends("PROPERTIES", """
            "from":{"NAME":"From","TYPE":"select","OPTIONS":{\{Options:stages of \"deals\"}},"REQUIRED":"N","MULTIPLE":"N"}
            "to":{"NAME":"To","TYPE":"SELECT","OPTIONS":{\{Options:targets}},"REQUIRED":"N","MULTIPLE":"Y","DEFAULT":"NEW"}
            """)
        .Reads("""
            new global::Demo.Stages()
            {
                From = reader.OptionalText("from"),
                To = reader.Texts("to"),
            }
            """);

    [Fact]
    public Task Options_of_an_enum_are_sent() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("options", Name = "Options")]
        public partial class Options
        {
            [BizprocProperty(Name = "Priority", Default = Priority.High)] public Priority Priority { get; init; }
            [BizprocReturnProperty(Name = "Nothing to choose")] public Nothing Nothing { get; set; }
        }

        public enum Priority : byte
        {
            Low = 9,
            [BizprocOption("2")] Middle = 4,
            [BizprocOption("3", Name = "High")] High = 1,
            [BizprocOption("h", Name = "Same value, and so never a default")] AsHigh = High,
        }

        public enum Nothing;
        """);
}
