namespace Bizproc.Generators.Tests.Rules;

public class ClassMessageTests
{
    [Theory]
    [InlineData("public static partial class Action", "it is static")]
    [InlineData("public abstract partial class Action", "it is abstract")]
    [InlineData("public partial class Action<T>", "it is generic")]
    [InlineData("file partial class Action", "it is local to its file")]
    [InlineData("public partial class Action(int number)", "it has no parameterless constructor; portals set its properties, and services belong in its handler")]
    public Task A_class_that_generated_code_cannot_make_is_named_with_the_reason(string declaration, string reason) => MessageVerifier.VerifyAsync(
        $"[BizprocActivity(\"a\", Name = \"A\")]\n{declaration};",
        $"BZP0002: 'Action' cannot be an action: {reason}");

    [Fact]
    public Task A_class_inside_others_is_named_with_the_reason() => MessageVerifier.VerifyAsync(
        """
        public partial class Outer<T>
        {
            [BizprocActivity("a", Name = "A")]
            public partial class First;
        }

        public partial class Outer
        {
            [BizprocActivity("b", Name = "B")]
            private partial class Second;
        }

        [BizprocActivity("c", Name = "C")]
        public partial class Third
        {
            public required int Number;
        }
        """,
        "BZP0002: 'First' cannot be an action: it is inside a generic type",
        "BZP0002: 'Second' cannot be an action: it, or a type around it, is private or protected, so the registry of the assembly could not name it",
        "BZP0002: 'Third' cannot be an action: its required member 'Number' is not a property of the action, so nothing could set it");

    [Theory]
    [InlineData("BizprocProperty", "public static int Value { get; set; }", "it is static")]
    [InlineData("BizprocProperty", "public int Value { set { } }", "it has no getter that the action's own code can call")]
    [InlineData("BizprocProperty", "public int Value { get; }", "it has no setter that the action's own code can call")]
    [InlineData("BizprocReturnProperty", "public int Value { get; init; }", "it is init-only, so the handler could not set it")]
    [InlineData("BizprocReturnProperty", "public required int Value { get; set; }", "it is required, but the handler sets it only after the object is created")]
    public Task A_property_that_generated_code_cannot_use_is_named_with_the_reason(string attribute, string property, string reason) => MessageVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [{{attribute}}("value", Name = "Value")]
            {{property}}
        }
        """,
        $"BZP0005: 'Value' cannot be a property of an action: {reason}");

    [Theory]
    [InlineData("BizprocProperty")]
    [InlineData("BizprocReturnProperty")]
    public Task An_explicit_implementation_of_an_interface_is_named(string attribute) => MessageVerifier.VerifyAsync(
        $$"""
        public interface IValue { int Value { get; set; } }

        [BizprocActivity("a", Name = "A")]
        public partial class Action : IValue
        {
            [{{attribute}}("value", Name = "Value")]
            int IValue.Value { get; set; }
        }
        """,
        "BZP0005: 'IValue.Value' cannot be a property of an action: it implements an interface explicitly, so no other code can name it");

    [Fact]
    public Task Properties_of_other_kinds_are_named_with_the_reason() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value")]
            public int this[int index] { get => index; set { } }

            [BizprocProperty("ref", Name = "Ref")]
            public ref int Ref => throw null!;
        }
        """,
        "BZP0005: 'this[]' cannot be a property of an action: it is an indexer",
        "BZP0005: 'Ref' cannot be a property of an action: it returns a reference",
        "BZP0005: 'Ref' cannot be a property of an action: it has no setter that the action's own code can call");

    [Fact]
    public Task Properties_of_a_base_are_named_with_the_base() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A")]
        public partial class Base
        {
            [BizprocProperty("hidden", Name = "Hidden")]
            public int Hidden { get; init; }

            [BizprocProperty("read", Name = "Read")]
            public int Read { private get; set; }

            [BizprocProperty("written", Name = "Written")]
            public int Written { get; private set; }
        }

        [BizprocActivity("b", Name = "B")]
        public partial class Action : Base
        {
            private new int Hidden { get; set; }
        }
        """,
        "BZP0005: 'Hidden' cannot be a property of an action: a derived class hides it, and generated code can then call neither init nor a protected accessor",
        "BZP0005: 'Read' cannot be a property of an action: it has no getter that the action's own code can call",
        "BZP0005: 'Written' cannot be a property of an action: it has no setter that the action's own code can call");

    [Fact]
    public Task An_attribute_without_effect_is_named_with_the_reason() => MessageVerifier.VerifyAsync(
        """
        internal class Nothing
        {
            [BizprocProperty("value", Name = "Value")]
            public int Value { get; set; }
        }

        [BizprocInclude(DocumentKind.Deal)]
        public class Filtered;

        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocText("de", Name = "Wert")]
            public int Value { get; set; }
        }
        """,
        "BZP0004: 'BizprocProperty' has no effect here: no action derives from 'Nothing'",
        "BZP0004: 'BizprocInclude' has no effect here: 'Filtered' is not an action",
        "BZP0004: 'BizprocText' has no effect here: 'Value' is neither an input nor a return property");

    [Fact]
    public Task A_robot_with_the_code_of_its_activity_is_named() => MessageVerifier.VerifyAsync(
        "[BizprocActivity(\"a\", Name = \"A\"), BizprocRobot(\"a\")]\npublic partial class Action;",
        "BZP0003: 'a' is the code of both activity and robot 'Action': the portal answers 'Activity or Robot already installed!'");
}
