using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>The members of a property, and the portal's types.</summary>
public class PropertyTests
{
    [Fact]
    public Task Every_member_of_a_property_is_sent() => Generated.Verify("""
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
        """);

    [Fact]
    public Task A_key_left_out_is_the_name_in_camel_case() => Generated.Verify("""
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
    public Task Nullable_forms_are_the_same_type() => Generated.Verify("""
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
        """);

    [Fact]
    public Task Collections_are_multiple() => Generated.Verify("""
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
        """);

    [Fact]
    public Task Options_of_each_portal_are_a_hole() => Generated.Verify("""
        namespace Demo;

        [BizprocActivity("stages", Name = "Stages")]
        public partial class Stages
        {
            [BizprocProperty(Name = "From", Type = PropertyType.Select, Slot = "stages of \"deals\"")] public string? From { get; init; }
            [BizprocProperty(Name = "To", Type = "SELECT", Slot = "targets", Default = "NEW")] public string[] To { get; init; } = [];
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
