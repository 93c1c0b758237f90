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
    public void A_base_in_another_file_gives_its_properties() => Generated.From(TestCompilation.Of(Derived, Base))
        .Sends("PROPERTIES", """
            "to":{"NAME":"To","TYPE":"user","REQUIRED":"N","MULTIPLE":"N"}
            "text":{"NAME":"Text","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "subject":{"NAME":"Subject","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "number":{"NAME":"Number","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Mail()
            {
                To = reader.Value<PortalUser, UserValue>("to"),
                Text = reader.OptionalText("text"),
                Subject = reader.OptionalText("subject"),
            }
            """)
        .Returns("""writer.Value<int, IntegerValue<int>>("number", ((global::Demo.Mail)action).Number);""");

    [Fact]
    public void A_base_in_another_assembly_gives_its_properties() => Generated.From(TestCompilation.Of(Derived).AddReferences(TestCompilation.Library(Base)))
        .Sends("PROPERTIES", """
            "to":{"NAME":"To","TYPE":"user","REQUIRED":"N","MULTIPLE":"N"}
            "text":{"NAME":"Text","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "subject":{"NAME":"Subject","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            "number":{"NAME":"Number","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Mail()
            {
                To = reader.Value<PortalUser, UserValue>("to"),
                Text = reader.OptionalText("text"),
                Subject = reader.OptionalText("subject"),
            }
            """)
        .Returns("""writer.Value<int, IntegerValue<int>>("number", ((global::Demo.Mail)action).Number);""");

    [Fact]
    public void An_overriding_property_may_make_the_overridden_one_required_without_an_attribute() => Generated.From(TestCompilation.Of("""
        namespace Demo;

        public abstract class Message
        {
            [BizprocProperty(Name = "To")] public abstract string? To { get; init; }
            [BizprocProperty(Name = "Copy to")] public virtual string? CopyTo { get; init; }
        }

        public abstract class Strict : Message
        {
            public required override string? CopyTo { get; init; }
        }

        [BizprocActivity("fax", Name = "Fax")]
        public partial class Fax : Strict
        {
            public required override string? To { get; init; }
        }
        """))
        .Sends("PROPERTIES", """
            "to":{"NAME":"To","TYPE":"string","REQUIRED":"Y","MULTIPLE":"N"}
            "copyTo":{"NAME":"Copy to","TYPE":"string","REQUIRED":"Y","MULTIPLE":"N"}
            """);

    [Fact]
    public void An_overriding_property_takes_the_place_of_the_overridden_one() => Generated.From(TestCompilation.Of(Base, """
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
        """))
        .Sends("PROPERTIES", """
            letter "to":{"NAME":"To","TYPE":"user","REQUIRED":"N","MULTIPLE":"N"}
            letter "body":{"NAME":"Text of the letter","TYPE":"text","REQUIRED":"N","MULTIPLE":"N"}
            letter "subject":{"NAME":"Subject","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            note "to":{"NAME":"To","TYPE":"user","REQUIRED":"N","MULTIPLE":"N"}
            note "text":{"NAME":"Text","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Sends("RETURN_PROPERTIES", """
            letter "number":{"NAME":"Number","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            note "number":{"NAME":"Number","TYPE":"int","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Letter()
            {
                To = reader.Value<PortalUser, UserValue>("to"),
                Text = reader.OptionalText("body"),
                Subject = reader.OptionalText("subject"),
            }
            new global::Demo.Note()
            {
                To = reader.Value<PortalUser, UserValue>("to"),
                Text = reader.OptionalText("text"),
            }
            """)
        .Returns("""
            writer.Value<int, IntegerValue<int>>("number", ((global::Demo.Letter)action).Number);
            writer.Value<int, IntegerValue<int>>("number", ((global::Demo.Note)action).Number);
            """);

    [Fact]
    public void A_hiding_property_is_another_one() => Generated.From("""
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
        """)
        .Sends("PROPERTIES", """
            "first":{"NAME":"First","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            "third":{"NAME":"Third, instead of the second","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            global::Demo.Hiding action = new()
            {
                Text = reader.OptionalText("third"),
            };
            ((global::Demo.First)action).Text = reader.OptionalText("first");
            return action;
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
    public Task A_base_that_is_an_action_stays_one() => Generated.VerifyWithRegistry("""
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
    public void A_base_that_is_an_action_of_another_assembly_gives_its_properties() => Generated.From(TestCompilation.Of("""
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
        """)))
        .Declares("Demo.Derived.g.cs: namespace Demo { partial class Derived : IBizprocAction<global::Demo.Derived>")
        .Sends("PROPERTIES", """
            "text":{"NAME":"Text","TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}
            """)
        .Reads("""
            new global::Demo.Derived()
            {
                Text = reader.OptionalText("text"),
            }
            """)
        .Offers("new Definition, new UpdateAsync, new UpdateAsync, new AddAsync, new DeleteAsync")
        .Lists("""
            [assembly: BizprocActions(typeof(ActionsOf_Demo), "derived")]
            all.Add<global::Demo.Derived>();
            all.Add(ActionsOf_Demo.All);
            all.Add(ActionsOf_Library.All);
            """);

    [Fact]
    public void Members_of_the_generated_names_in_a_base_are_hidden() => Generated.From("""
        namespace Demo;

        public class Base
        {
            public string? Definition { get; set; }
            public void UpdateAsync(int number) => AddAsync(number);
            private void AddAsync(int number) => UpdateAsync(number);
        }

        [BizprocActivity("derived", Name = "Derived")]
        public partial class Derived : Base;
        """)
        .Offers("new Definition, new UpdateAsync, new UpdateAsync, new AddAsync, new DeleteAsync");
}
