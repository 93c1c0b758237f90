namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 8.1</summary>
public sealed class AppInfoTests
{
    [Fact]
    public async Task It_tells_what_the_application_and_its_portal_are()
    {
        await using var test = await TestPortal.StartAsync();

        Assert.Equal(
            """{"ID":1,"CODE":"app.1","VERSION":1,"STATUS":"L","INSTALLED":true,"PAYMENT_EXPIRED":"N","DAYS":null,"LANGUAGE_ID":"en","LICENSE":"en_pro100","LICENSE_TYPE":"pro100","LICENSE_FAMILY":"pro"}""",
            await test.CallAsync("app.info", "{}", "noscope"));
    }

    [Fact]
    public async Task On_premise_the_license_says_so_and_answers_know_no_limiter()
    {
        await using var test = await TestPortal.StartAsync();
        Assert.Equal("""200 {"ok":true}""", await test.ControlAsync("portal", """{"edition":"box","language":"de","installed":false}"""));

        var (_, answer) = await test.GetAsync("/rest/app.info?auth=admin");

        var info = answer.GetProperty("result");
        Assert.Equal(("de_selfhosted", false), (info.GetProperty("LICENSE").GetString(), info.GetProperty("INSTALLED").GetBoolean()));
        Assert.False(info.TryGetProperty("LICENSE_TYPE", out _));
        Assert.False(answer.GetProperty("time").TryGetProperty("operating", out _));
    }

    [Fact]
    public async Task A_webhook_is_told_little()
    {
        await using var test = await TestPortal.StartAsync();

        var (_, answer) = await test.GetAsync("/rest/1/goodhook/app.info");

        Assert.Equal("""{"SCOPE":["bizproc"],"LICENSE":"en_pro100"}""", answer.GetProperty("result").GetRawText());
    }
}
