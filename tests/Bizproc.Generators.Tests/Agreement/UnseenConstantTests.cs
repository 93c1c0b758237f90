using System.Text.RegularExpressions;

namespace Bizproc.Generators.Tests.Agreement;

/// <summary>Constants of another generator, in every argument of our attributes.</summary>
public partial class UnseenConstantTests
{
    [Theory]
    [InlineData("""[BizprocActivity(Gen.Code, Name = "A")]""")]
    [InlineData("""[BizprocActivity(code: Gen.Code, Name = "A")]""")]
    [InlineData("""[BizprocActivity("a", Name = Gen.Text)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", Description = Gen.Text)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", Handler = Gen.Path)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", UsePlacement = true, PlacementHandler = Gen.Path)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", UsePlacement = Gen.Flag, PlacementHandler = "/path")]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", AuthUserId = Gen.Number)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", Subscription = Gen.Mode)]""")]
    [InlineData("""[BizprocRobot(Gen.Code, Name = "A")]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocRobot(Gen.Code)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocText(Gen.Language, Name = "B")]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocText("de", Name = Gen.Text)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A", Description = "D"), BizprocText("de", Name = "N", Description = Gen.Text)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocDocumentType(Gen.Kind)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocDocumentType(DocumentKind.SmartProcess, Gen.Number)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocDocumentType(DocumentKind.SmartProcess, Slot = Gen.Slot)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocDocumentType(Gen.Module, "CCrmDocumentLead", "LEAD")]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocDocumentType("crm", "CCrmDocumentLead", Gen.Lead)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocInclude(Gen.Module)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocInclude(Gen.Kind)]""")]
    [InlineData("""[BizprocActivity("a", Name = "A"), BizprocExclude(Gen.Edition)]""")]
    public Task A_constant_of_the_class_is_reported(string attributes) => VerifyAsync($$"""
        namespace Demo;

        {{attributes}}
        public partial class Mail
        {
            [BizprocReturnProperty(Name = "Answer")] public string? Answer { get; set; }
        }
        """);

    [Theory]
    [InlineData("""[BizprocProperty(Gen.Key, Name = "P")] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = Gen.Text)] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Description = Gen.Text)] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Type = Gen.Type)] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Type = "select", Slot = Gen.Slot)] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Required = Gen.Flag)] public string P { get; init; } = "";""")]
    [InlineData("""[BizprocProperty(Name = "P", Default = Gen.Text)] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Default = Gen.Number)] public int? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P", Default = new[] { "a", Gen.Text })] public string[] P { get; init; } = [];""")]
    [InlineData("""[BizprocProperty(Name = "P"), BizprocText(Gen.Language, Name = "T")] public string? P { get; init; }""")]
    [InlineData("""[BizprocProperty(Name = "P"), BizprocText("de", Name = Gen.Text)] public string? P { get; init; }""")]
    [InlineData("""[BizprocReturnProperty(Gen.Key, Name = "P")] public string? P { get; set; }""")]
    [InlineData("""[BizprocReturnProperty("p", Name = Gen.Text)] public string? P { get; set; }""")]
    public Task A_constant_of_a_property_is_reported(string property) => VerifyAsync($$"""
        namespace Demo;

        [BizprocActivity("a", Name = "A")]
        public partial class Mail
        {
            {{property}}
        }
        """);

    [Theory]
    [InlineData("""[BizprocOption(Gen.Key, Name = "A")] A, B""")]
    [InlineData("""[BizprocOption("a", Name = Gen.Text)] A, B""")]
    [InlineData("""A = Gen.Number, B""")]
    public Task A_constant_of_an_option_is_reported(string options) => VerifyAsync(
        $$"""
        namespace Demo;

        public enum Own { {{options}} }

        [BizprocActivity("a", Name = "A")]
        public partial class Mail
        {
            [BizprocProperty(Name = "P")] public Own? P { get; init; }
        }
        """,
        "P");

    [Fact]
    public Task A_constant_made_of_one_is_reported() => VerifyAsync(
        """
        namespace Demo;

        public static class Own { public const string Title = "My " + Gen.Text; }

        [BizprocActivity("a", Name = Own.Title)]
        public partial class Mail;
        """,
        "Own.Title");

    [Fact]
    public Task A_constant_of_a_property_of_a_base_is_shown_where_the_action_is() => VerifyAsync(
        """
        namespace Demo;

        public abstract class Base
        {
            [BizprocProperty(Gen.Key, Name = "P")] public string? P { get; init; }
        }

        [BizprocActivity("a", Name = "A")]
        public partial class Mail : Base;
        """,
        "Gen.Key");

    [Fact]
    public async Task Each_place_is_reported()
    {
        var pair = await Pair.OfAsync("""
            namespace Demo;

            [BizprocActivity(Gen.Code, Name = Gen.Text)]
            public partial class Mail
            {
                [BizprocProperty(Name = "P", Default = Colour.Red)] public Colour? P { get; init; }
            }
            """);

        Assert.Equal(["BZP0009 Gen.Code", "BZP0009 Gen.Text", "BZP0009 Colour.Red", "BZP0009 Colour?"], pair.Found);
        Assert.True(pair.IsNothingRegistered);
    }

    [Fact]
    public async Task A_constant_of_a_trigger_is_reported()
    {
        var pair = await Pair.OfAsync("""
            namespace Demo;

            [BizprocTrigger(Gen.Code, Name = Gen.Text)]
            public static partial class Signed;
            """);

        Assert.Equal(["BZP0009 Gen.Code", "BZP0009 Gen.Text"], pair.Found);
    }

    [Fact]
    public async Task The_message_says_what_to_do()
    {
        var pair = await Pair.OfAsync("""[BizprocActivity(Demo.Gen.Code, Name = "A")] public partial class Mail;""");

        Assert.Equal(
            "'Demo.Gen.Code' comes from another generator, and no generator sees the output of another one, so 'Mail' is not registered as declared; "
            + "write the value here, or take it from a constant in a source file or in another project",
            Assert.Single(pair.Ours).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Asserts one error at the place, no other error although other code uses the generated members, and no registration.</summary>
    private static async Task VerifyAsync(string source, string? place = null)
    {
        const string Use = """

            public static class Use
            {
                public static object Of(Bizproc.IPortalClient portal, Mail mail) => new object[]
                {
                    Mail.UpdateAsync(portal), Mail.UpdateAsync(portal, ActionFields.Name), Mail.AddAsync(portal), Mail.DeleteAsync(portal), Mail.Definition,
                    ActionDefinition.GetAll<Mail>(), BizprocActions.All,
                };
            }
            """;

        var pair = await Pair.OfAsync(source + Use);
        Assert.Equal([$"BZP0009 {place ?? Generated().Match(source).Value}"], pair.Found);
        Assert.Empty(pair.Errors);
        Assert.True(pair.IsNothingRegistered);

        // The declaration itself is valid: with the same constants in a source file, nothing is reported and it is registered.
        var together = await Pair.TogetherAsync(source + Use);
        Assert.Empty(together.Found);
        Assert.Empty(together.Errors);
        Assert.False(together.IsNothingRegistered);
    }

    [GeneratedRegex(@"Gen\.\w+")]
    private static partial Regex Generated();
}
