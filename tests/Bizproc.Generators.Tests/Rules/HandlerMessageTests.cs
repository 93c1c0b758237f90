namespace Bizproc.Generators.Tests.Rules;

public class HandlerMessageTests
{
    private const string Neither = "it is neither a path starting with one '/' nor an absolute URL whose host has a dot, and the portal answers";

    [Theory]
    [InlineData("Handler = \"//a.com/x\"", "BZP0201: '//a.com/x' cannot be the handler of 'a': " + Neither + " 'Unsupported handler protocol'")]
    [InlineData("Handler = \"x\"", "BZP0201: 'x' cannot be the handler of 'a': " + Neither + " 'Wrong handler URL'")]
    [InlineData("Handler = \"https://.com/x\"", "BZP0201: 'https://.com/x' cannot be the handler of 'a': " + Neither + " 'Wrong handler URL'")]
    [InlineData("UsePlacement = true, PlacementHandler = \"x\"", "BZP0201: 'x' cannot be the placement handler of 'a': " + Neither + " 'Wrong handler URL'")]
    [InlineData("Handler = \"ftp://a.com\"", "BZP0202: 'ftp://a.com' of 'a' does not begin with 'http://' or 'https://' in lower case: the portal answers 'Unsupported handler protocol'")]
    [InlineData("Handler = \"https://shop/x\"", "BZP0203: Host 'shop' of 'a' has no dot: the portal answers 'Wrong handler URL'; write a path, and set the host in the public URL")]
    [InlineData("Handler = \"https://10.0.0.1/x\"", "BZP0204: 'https://10.0.0.1/x' of 'a' is an address of your own network: a portal in the cloud cannot reach it")]
    [InlineData("Handler = \"http://a.com\"", "BZP0204: 'http://a.com' of 'a' is not encrypted: the portal would send its tokens in plain text")]
    [InlineData("AuthUserId = -2", "BZP0209: '-2' cannot be the AuthUserId of 'a': the portal accepts it, but has no such user")]
    [InlineData("AuthUserId = 7", "BZP0210: User 7 of 'a' is a different person on each portal: omit AuthUserId for the user who installed the application, or set it for each portal")]
    [InlineData("AuthUserId = 0")]
    public Task A_handler_or_a_user_is_named_with_the_reason(string argument, params string[] messages) => MessageVerifier.VerifyAsync(
        $"[BizprocActivity(\"a\", Name = \"A\", {argument})]\npublic partial class Action;", messages);

    [Fact]
    public Task A_code_of_dots_alone_is_named() => MessageVerifier.VerifyAsync(
        "[BizprocActivity(\"..\", Name = \"A\")]\npublic partial class Action;",
        "BZP0201: '/bizproc/..' cannot be the handler of '..': servers read its dots as the parent folder; write a Handler");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_long_handler_is_named_with_its_length(bool isPlacement)
    {
        string argument = isPlacement ? "UsePlacement = true, PlacementHandler" : "Handler";
        int limit = isPlacement ? 255 : 1000;
        string tooLong = isPlacement
            ? "the portal answers 'Unable to set placement handler: The length of \"PLACEMENT_HANDLER\" should not exceed 255 characters.'"
            : "the portal answers 'Activity save error!'";
        return MessageVerifier.VerifyAsync(
            $"[BizprocActivity(\"a\", Name = \"A\", {argument} = \"https://a.com/{new string('x', limit - 13)}\")]\npublic partial class Action;",
            $"BZP0205: The {(isPlacement ? "placement handler" : "handler")} of 'a' has {limit + 1} characters, but at most {limit} are possible: {tooLong}");
    }

    [Fact]
    public Task An_action_without_a_code_is_called_by_its_class() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity(null!, Name = "A", Handler = "ftp://a.com", UsePlacement = true)]
        public partial class Action;
        """,
        "BZP0101: '' counts as an empty code of 'Action': the portal answers 'Empty activity code!'",
        "BZP0202: 'ftp://a.com' of 'Action' does not begin with 'http://' or 'https://' in lower case: the portal answers 'Unsupported handler protocol'",
        "BZP0206: 'Action' has UsePlacement without a PlacementHandler: the portal refuses to add it, and after an update its settings never open");

    [Fact]
    public Task Settings_pages_are_named_with_the_reason() => MessageVerifier.VerifyAsync(
        """
        [BizprocActivity("a", Name = "A", UsePlacement = true)]
        public partial class First;

        [BizprocActivity("b", Name = "B", PlacementHandler = "/b")]
        public partial class Second;
        """,
        "BZP0206: 'a' has UsePlacement without a PlacementHandler: the portal refuses to add it, and after an update its settings never open",
        "BZP0207: 'b' has the placement handler '/b' without UsePlacement: the portal does not store it");
}
