using System.Text;
using Bizproc.Incoming.Monitoring;
using Bizproc.Portal.Tokens;

namespace Bizproc.Tests.Incoming.Monitoring;

/// <summary>The content of a call or a reply as a person may see it.</summary>
public sealed class ShownContentTests
{
    [Theory]
    [InlineData("access_token", true)]
    [InlineData("REFRESH_ID", true)]
    [InlineData("AUTH_ID", true)]
    [InlineData("APP_SID", true)]
    [InlineData("clientSecret", true)]
    [InlineData("smtp-Password", true)]
    [InlineData("API_KEY", true)]
    [InlineData("auth", false)]
    [InlineData("USER_ID", false)]
    [InlineData("document_id", false)]
    public void The_name_says_that_a_value_is_a_secret(string name, bool isSecret) => Assert.Equal(isSecret, SecretNames.Contains(name));

    [Fact]
    public void Everything_below_the_name_of_a_secret_is_hidden_and_found_elsewhere()
    {
        var content = ShownContent.Read(Call("tokens[a][b]=0123456789&text=x0123456789y&0123456789=1&short=ab&my_token=ab"));

        Assert.Equal(
            ["event_token hidden", "tokens[a][b] hidden", "text=x***y", "***=1", "short=ab", "my_token hidden"],
            content.Fields.Select(static field => field.IsHidden ? $"{field.Name} hidden" : $"{field.Name}={field.Value}"));
    }

    [Fact]
    public void A_secret_at_the_cut_is_not_shown_in_half()
    {
        var content = ShownContent.Read(Call($"text={new string('x', 995)}0123456789&token=0123456789"));

        string value = content.Fields.Single(static field => field.Name == "text").Value;
        Assert.EndsWith("x***", value, StringComparison.Ordinal);
        Assert.DoesNotContain("0", value, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_secrets_do_not_displace_the_tokens_of_the_call()
    {
        string many = string.Join('&', Enumerable.Range(0, 100).Select(static i => $"token{i}=aaaaaaaa{i}"));
        var tokens = new PortalTokens("access-123456", "refresh-123456");
        var call = new QueuedCall("/p", Encoding.UTF8.GetBytes($"event_token=w|A1|signature-1&{many}&text=access-123456,refresh-123456,signature-1,given-123456"), "m", tokens, DateTimeOffset.UnixEpoch);

        Assert.Equal("***,***,***,***", ShownContent.Read(call, "given-123456").Fields.Single(static field => field.Name == "text").Value);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("7")]
    public void A_reply_that_cannot_be_read_has_no_fields(string body)
    {
        var reply = new StepReply
        {
            MemberId = "m", EventToken = "t", IsAnswer = true, Body = Encoding.UTF8.GetBytes(body), CreatedAt = DateTimeOffset.UnixEpoch, ExpiresAt = DateTimeOffset.MaxValue,
        };

        Assert.Empty(ShownContent.Read(reply).Fields);
    }

    [Fact]
    public void Names_of_any_depth_are_shown_in_part()
    {
        string deep = "a" + string.Concat(Enumerable.Repeat("[b]", 5_000));
        var content = ShownContent.Read(Call($"{deep}=1&c=2"));

        Assert.Equal(["event_token", "c"], content.Fields.Select(static field => field.Name));
        Assert.Equal(1, content.Omitted);
    }

    private static QueuedCall Call(string more) => new("/p", Encoding.UTF8.GetBytes($"event_token=w|A1|s&{more}"));
}
