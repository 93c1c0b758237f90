namespace Bizproc.Generators.Tests.Rules;

public class PropertyMessageTests
{
    [Theory]
    [InlineData("txet", "BZP0307: The portal has no type 'txet' for 'Value': it accepts it, but shows no proper input; did you mean 'text'?")]
    [InlineData("crm", "BZP0307: The portal has no type 'crm' for 'Value': it accepts it, but shows no proper input")]
    [InlineData("something", "BZP0307: The portal has no type 'something' for 'Value': it accepts it, but shows no proper input")]
    [InlineData("UF:address", "BZP0307: The portal has no type 'UF:address' for 'Value': it accepts it, but shows no proper input; types of user fields need a CRM document type")]
    [InlineData("select", "BZP0308: 'Value' is a select without options: the portal accepts it, but nothing can be chosen; use an enum, or a Slot where each portal has its own options")]
    public Task A_type_is_named_with_the_reason(string type, string message) => MessageVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value", Type = "{{type}}")]
            public string? Value { get; set; }
        }
        """,
        message);

    [Fact]
    public Task An_enum_without_members_is_named() => MessageVerifier.VerifyAsync(
        """
        public enum Nothing;

        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value")]
            public Nothing? Value { get; set; }
        }
        """,
        "BZP0308: 'Value' is a select without options: the portal accepts it, but nothing can be chosen; give its enum members");

    [Fact]
    public Task Keys_of_options_are_named_with_the_reason() => MessageVerifier.VerifyAsync(
        """
        public enum Color
        {
            [BizprocOption("")]
            Red,

            [BizprocOption("g")]
            Green,

            [BizprocOption("g")]
            Gray,
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocProperty("value", Name = "Value")]
            public Color? Value { get; set; }
        }
        """,
        "BZP0309: '' cannot be the key of option 'Red': it is empty, which the portal reads as no choice",
        "BZP0309: 'g' cannot be the key of option 'Gray': it is already the key of 'Green', and the portal would keep only one of them");

    [Fact]
    public Task The_message_says_how_long_return_properties_would_be() => MessageVerifier.VerifyAsync(
        $$"""
        [BizprocActivity("a", Name = "A")]
        public partial class Action
        {
            [BizprocReturnProperty("value", Name = "{{new string('x', 66_000)}}")]
            public string? Value { get; set; }
        }
        """,
        "BZP0315: RETURN_PROPERTIES of 'a' would take 66116 bytes on the portal: it answers 'Activity save error!' to 65535 or more");
}
