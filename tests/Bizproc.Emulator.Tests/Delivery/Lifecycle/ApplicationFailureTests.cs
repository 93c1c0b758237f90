using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bizproc.Emulator.Tests.Delivery.Lifecycle;

/// <summary>An application that does not answer well makes the installation, the update, the removal and the settings page fail, with the reason.</summary>
public sealed class ApplicationFailureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(403, "The portal is not known", "answered 403: The portal is not known. The application does not accept this portal.")]
    [InlineData(404, "", "answered 404. Nothing takes a POST at this path.")]
    [InlineData(503, "<html><head><title>T</title><style>b{}</style></head><body><h1>Wrong &amp; bad</h1><script>x()</script></body>", "answered 503: Wrong & bad. The application failed.")]
    [InlineData(302, "", "answered 302: A redirect to /elsewhere is not followed. The emulator follows no redirect.")]
    [InlineData(413, "", "answered 413. The application refused the form.")]
    public async Task An_installation_throws_with_status_body_and_advice(int status, string body, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(Answer(status, body));

        var failure = await Assert.ThrowsAsync<ApplicationFailedException>(() => test.Portal.InstallAsync(handler.Url("/install?code=key"), hasPage: true, cancellationToken: Stop));

        Assert.StartsWith($"The installation of app.1 failed: the installation page at {handler.Url("/install")} {expected}", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(failure.Advice, failure.Message, StringComparison.Ordinal);
        Assert.Equal(("app.1", status, body), (failure.Application, failure.Status, failure.Body));
        Assert.DoesNotContain("code=key", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_does_not_listen_is_a_failure_without_a_status()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var failure = await Assert.ThrowsAsync<ApplicationFailedException>(() => portal.InstallAsync(new Uri(TestPortal.Nobody), cancellationToken: Stop));

        Assert.Contains($"the receiver of ONAPPINSTALL at {TestPortal.Nobody} could not be reached: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal((null, null, "Start the application, and check its address and port"), (failure.Status, failure.Body, failure.Advice));
    }

    [Fact]
    public async Task Every_part_of_an_applications_life_fails_in_the_same_way()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(Answer(500, "broken"));
        await BindAsync(test, handler);
        await test.AddAsync("a", $"\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"{handler.Url("/settings")}\"");
        Func<Task>[] attempts =
        [
            () => test.Portal.OpenSettingsAsync("a", cancellationToken: Stop),
            () => test.Portal.FinishInstallationAsync(cancellationToken: Stop),
            () => test.Portal.InstallAsync(handler.Url(), cancellationToken: Stop),
            () => test.Portal.UpdateAsync(cancellationToken: Stop),
            () => test.Portal.UninstallAsync(cancellationToken: Stop),
        ];

        var failures = new List<ApplicationFailedException>();
        foreach (var attempt in attempts) failures.Add(await Assert.ThrowsAsync<ApplicationFailedException>(attempt));

        Assert.All(failures, static failure => Assert.Equal((500, "broken"), (failure.Status, failure.Body)));
        Assert.Equal(
            ["The settings page of app.1 failed", "The installation of app.1 failed", "The installation of app.1 failed", "The update of app.1 failed", "The removal of app.1 failed"],
            failures.Select(static failure => failure.Message.Split(':')[0]));
    }

    [Fact]
    public async Task A_test_may_look_at_the_failure_instead()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(Answer(403, "no"));
        await test.AddAsync("a");

        var result = await test.Portal.InstallAsync(handler.Url("/install"), hasPage: true, mustSucceed: false, cancellationToken: Stop);

        Assert.Equal((false, 403, "no", false, 1), (result.IsSuccess, result.Status, result.Body, result.IsInstalled, result.Version));
        Assert.Equal(["a"], result.Codes);
        var reply = Assert.Single(result.Replies);
        Assert.Equal((ApplicationPostKind.InstallPage, "", handler.Url("/install").ToString(), false), (reply.Kind, reply.Subject, reply.Address, reply.IsSuccess));
    }

    [Fact]
    public async Task A_good_answer_is_returned_with_what_the_application_registered()
    {
        TestPortal test = null!;
        await using var handler = await TestHandler.StartAsync(async context =>
        {
            await test.AddAsync("early");
            await context.Response.WriteAsync("<p>Installed</p>");
        });
        await using (test = await TestPortal.StartAsync())
        {
            var result = await test.Portal.InstallAsync(handler.Url(), cancellationToken: Stop);

            Assert.Equal((true, 200, "<p>Installed</p>", true), (result.IsSuccess, result.Status, result.Body, result.IsInstalled));
            Assert.Equal(["early"], result.Codes);
            Assert.Equal("ONAPPINSTALL", Assert.Single(result.Replies).Subject);
        }
    }

    [Fact]
    public async Task Nothing_that_is_sent_is_no_failure()
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);

        var result = await portal.UninstallAsync(cancellationToken: Stop);

        Assert.True(result.IsSuccess);
        Assert.Equal((null, null), (result.Status, result.Body));
        Assert.Equal("app.1, version 1, not installed: nothing was sent", result.ToString());
    }

    [Fact]
    public async Task One_receiver_that_fails_is_named_and_the_others_are_told_all_the_same()
    {
        await using var test = await TestPortal.StartAsync();
        await using var good = await TestHandler.StartAsync();
        await using var bad = await TestHandler.StartAsync(Answer(500, "broken"));
        await BindAsync(test, bad);
        await BindAsync(test, good);

        var failure = await Assert.ThrowsAsync<ApplicationFailedException>(() => test.Portal.UninstallAsync(cancellationToken: Stop));

        Assert.Contains(bad.Url().ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Single(good.Posts);
    }

    [Theory]
    [InlineData("install", "installation")]
    [InlineData("update", "update")]
    [InlineData("uninstall", "removal")]
    public async Task A_control_call_answers_502_with_the_same(string call, string attempt)
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(Answer(403, "no"));

        var (http, answer) = await test.PostAsync("/emulator/" + call, $$"""{"handler":"{{handler.Url()}}"}""", "application/json");

        Assert.Equal((502, "APPLICATION_FAILED", 403, "no"), (http, answer.GetProperty("error").GetString(), answer.GetProperty("status").GetInt32(), answer.GetProperty("body").GetString()));
        string text = answer.GetProperty("error_description").GetString()!;
        Assert.StartsWith($"The {attempt} of app.1 failed: the receiver of ONAPP", text, StringComparison.Ordinal);
        Assert.EndsWith(answer.GetProperty("advice").GetString()!, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_call_that_opens_a_settings_page_answers_with_its_html_or_its_failure()
    {
        await using var test = await TestPortal.StartAsync();
        int status = 200;
        await using var handler = await TestHandler.StartAsync(context => Answer(status, "<p>Choose</p>")(context));
        await test.AddAsync("a", $"\"USE_PLACEMENT\":\"Y\",\"PLACEMENT_HANDLER\":\"{handler.Url("/settings")}\"");

        var (http, answer) = await test.PostAsync("/emulator/settings", """{"code":"a"}""", "application/json");
        Assert.Equal((200, "<p>Choose</p>", 200), (http, answer.GetProperty("html").GetString(), answer.GetProperty("status").GetInt32()));
        Assert.Equal(200, (int)(await test.Http.GetAsync(new Uri(answer.GetProperty("page").GetString()!, UriKind.Relative), Stop)).StatusCode);

        status = 500;
        (http, answer) = await test.PostAsync("/emulator/settings", """{"code":"a"}""", "application/json");
        Assert.Equal((502, "APPLICATION_FAILED", "<p>Choose</p>"), (http, answer.GetProperty("error").GetString(), answer.GetProperty("body").GetString()));
    }

    [Fact]
    public async Task A_failure_and_a_result_have_no_token_of_the_form()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(static context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync(TestHandler.PostOf(context).Body + TestHandler.PostOf(context).Address);
        });

        var page = await Assert.ThrowsAsync<ApplicationFailedException>(() => test.Portal.InstallAsync(handler.Url(), hasPage: true, cancellationToken: Stop));
        var result = await test.Portal.InstallAsync(handler.Url(), mustSucceed: false, cancellationToken: Stop);

        var fields = handler.Posts.SelectMany(static post => post.Fields);
        string[] secrets = [.. fields.Where(static field => field.Key is "AUTH_ID" or "REFRESH_ID" or "APPLICATION_TOKEN" || field.Key.EndsWith("_token]", StringComparison.Ordinal)).Select(static field => field.Value)];
        Assert.InRange(secrets.Length, 5, 10);
        Assert.All(secrets, secret => Assert.All([page.ToString(), page.Body!, result.ToString()], text => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(handler.Posts.First().Address.Split("APP_SID=")[1], page.Body, StringComparison.Ordinal);
        Assert.InRange(page.Message.Length, 1, 800);
    }

    [Theory]
    [InlineData("install", """{"application":"","handler":"http://127.0.0.1:9/h"}""")]
    [InlineData("update", """{"application":""}""")]
    [InlineData("uninstall", """{"application":""}""")]
    public async Task An_application_without_an_id_is_refused(string call, string body)
    {
        await using var test = await TestPortal.StartAsync();

        Assert.StartsWith("400 {\"error\":\"WRONG_REQUEST\",\"error_description\":\"application is empty", await test.ControlAsync(call, body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_page_has_its_html_and_what_it_sets()
    {
        await using var test = await TestPortal.StartAsync();
        await using var handler = await TestHandler.StartAsync(Answer(200, "<p>Choose</p>"));
        await test.AddAsync("a", $$$"""
            "USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"{{{handler.Url("/settings")}}}","PROPERTIES":{"one":{"Name":"One","Type":"string"},"two":{"Name":"Two","Type":"string"}}
            """);

        var misspelt = await Assert.ThrowsAsync<ArgumentException>("code", () => test.Portal.OpenSettingsAsync("a", new JsonObject { ["oen"] = "1" }, cancellationToken: Stop));
        var page = await test.Portal.OpenSettingsAsync("a", new JsonObject { ["one"] = "1" }, cancellationToken: Stop);

        Assert.StartsWith("'oen' is not an input of 'a'. Did you mean 'one'?", misspelt.Message, StringComparison.Ordinal);
        Assert.Equal(("app.1", "a", 200, "<p>Choose</p>", true, "{}"), (page.Application, page.Code, page.Status, page.Html, page.IsSuccess, page.Values.ToJsonString()));
        Assert.Contains("""{"one":"1"}""", Assert.Single(handler.Posts)["PLACEMENT_OPTIONS"], StringComparison.Ordinal);
        Assert.Contains("Settings of a", await test.Http.GetStringAsync(page.Address, Stop), StringComparison.Ordinal);

        // The page's script in a browser, and a test in place of it.
        await test.ControlAsync("bx24", $$$"""{"sid":"{{{page.Address.Segments[^1]}}}","method":"setPropertyValue","values":{"one":"x","other":"y"}}""");
        page.Set(new JsonObject { ["two"] = new JsonArray("a", "b") });

        Assert.Equal("""{"one":"x","two":["a","b"]}""", page.Values.ToJsonString());
        Assert.Contains("Did you mean 'two'?", Assert.Throws<ArgumentException>("values", () => page.Set(new JsonObject { ["tow"] = 1 })).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Choose", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_without_a_settings_page_has_none_to_open()
    {
        await using var test = await TestPortal.StartAsync();
        await test.AddAsync("a");

        var failure = await Assert.ThrowsAsync<ArgumentException>("code", () => test.Portal.OpenSettingsAsync("a", cancellationToken: Stop));

        Assert.StartsWith("Application app.1 has no action 'a' with a settings page", failure.Message, StringComparison.Ordinal);
    }

    private static Func<HttpContext, Task> Answer(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        if (status == 302) context.Response.Headers.Location = "/elsewhere";
        return context.Response.WriteAsync(body);
    };

    private static async Task BindAsync(TestPortal test, TestHandler handler)
    {
        foreach (string name in (string[])["ONAPPINSTALL", "ONAPPUPDATE", "ONAPPUNINSTALL"])
        {
            await test.CallAsync("event.bind", $$"""{"event":"{{name}}","handler":"{{handler.Url()}}"}""");
        }
    }
}
