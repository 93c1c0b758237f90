using Bizproc.Generators.Tests.Infrastructure;
using Xunit;

namespace Bizproc.Generators.Tests.Snapshots;

/// <summary>Properties of base classes, and bases that are actions themselves.</summary>
public class InheritanceTests
{
    private const string Base = """
        namespace Demo;

        public abstract class Message
        {
            [BizprocProperty(Name = "To")] public PortalUser To { get; init; }
            [BizprocProperty(Name = "Text")] public virtual string? Text { get; init; }
            [BizprocReturnProperty(Name = "Number")] public int Number { get; set; }
        }
        """;

    private const string Derived = """
        namespace Demo;

        [BizprocActivity("mail", Name = "Mail")]
        public partial class Mail : Message
        {
            [BizprocProperty(Name = "Subject")] public string? Subject { get; init; }
        }
        """;

    [Fact]
    public Task A_base_in_another_file_gives_its_properties() => Generated.Verify(TestCompilation.Of(Derived, Base));

    [Fact]
    public Task A_base_in_another_assembly_gives_its_properties() =>
        Generated.Verify(TestCompilation.Of(Derived).AddReferences(TestCompilation.Library(Base)));

    [Fact]
    public Task An_overriding_property_takes_the_place_of_the_overridden_one() => Generated.Verify(TestCompilation.Of(Base, """
        namespace Demo;

        [BizprocActivity("letter", Name = "Letter")]
        public partial class Letter : Message
        {
            [BizprocProperty(Name = "Subject")] public string? Subject { get; init; }
            [BizprocProperty("body", Name = "Text of the letter", Type = PropertyType.Text)] public override string? Text { get; init; }
        }

        [BizprocActivity("note", Name = "Note")]
        public partial class Note : Message
        {
            public override string? Text { get; init; }
        }
        """));

    [Fact]
    public Task A_hiding_property_is_another_one() => Generated.Verify("""
        namespace Demo;

        public class First
        {
            [BizprocProperty("first", Name = "First")] public virtual string? Text { get; set; }
        }

        public class Second : First
        {
            [BizprocProperty("second", Name = "Second")] public new virtual string? Text { get; init; }
        }

        [BizprocActivity("hiding", Name = "Hiding")]
        public partial class Hiding : Second
        {
            [BizprocProperty("third", Name = "Third, instead of the second")] public override string? Text { get; init; }
        }
        """);

    [Fact]
    public Task A_generic_base_gives_its_properties() => Generated.Verify("""
        namespace Demo;

        public abstract class Setter<T>
        {
            [BizprocProperty(Name = "Value")] public T? Value { get; init; }
            [BizprocProperty(Name = "Values")] public IReadOnlyList<T> Values { get; init; } = [];
        }

        [BizprocActivity("set_date", Name = "Set date")]
        public partial class SetDate : Setter<DateOnly>;
        """);

    [Fact]
    public Task A_base_that_is_an_action() => Generated.VerifyWithRegistry("""
        namespace Demo;

        [BizprocActivity("base", Name = "Base")]
        public partial class Base
        {
            [BizprocProperty(Name = "Text")] public string? Text { get; init; }
        }

        [BizprocRobot("derived", Name = "Derived")]
        public sealed partial class Derived : Base
        {
            [BizprocProperty(Name = "Number")] public int Number { get; init; }
        }
        """);

    [Fact]
    public Task A_base_in_another_assembly_that_is_an_action() => Generated.VerifyWithRegistry(TestCompilation.Of("""
        namespace Demo;

        [BizprocActivity("derived", Name = "Derived")]
        public partial class Derived : Library.Base;
        """).AddReferences(TestCompilation.Library("""
        namespace Library;

        [BizprocActivity("base", Name = "Base")]
        public partial class Base
        {
            [BizprocProperty(Name = "Text")] public string? Text { get; init; }
        }
        """)));

    [Fact]
    public Task A_base_that_has_members_of_the_generated_names() => Generated.Verify("""
        namespace Demo;

        public class Base
        {
            public string? Definition { get; set; }
            public void UpdateAsync(int number) => AddAsync(number);
            private void AddAsync(int number) => UpdateAsync(number);
        }

        [BizprocActivity("derived", Name = "Derived")]
        public partial class Derived : Base;
        """);
}
