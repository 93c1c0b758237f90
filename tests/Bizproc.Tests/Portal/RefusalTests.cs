using Bizproc.Tests.Support;

namespace Bizproc.Tests.Portal;

/// <summary>Every error of a portal becomes an exception that says what the portal said.</summary>
public class RefusalTests
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    // The rows of the table of errors (portal: 2.6): code, text, status by the server, status by the documentation (0: none).
    public static TheoryData<string, string, int, int, bool> GeneralErrors { get; } = new()
    {
        { "NO_AUTH_FOUND", "Wrong authorization data", 401, 401, true },
        { "expired_token", "The access token provided has expired", 401, 401, true },
        { "invalid_token", "Unable to get application by token", 401, 0, true },
        { "insufficient_scope", "The request requires higher privileges than provided by the access token", 401, 403, true },
        { "INVALID_CREDENTIALS", "Invalid request credentials", 401, 403, true },
        { "user_access_error", "The user does not have access to the application.", 401, 403, true },
        { "authorization_error", "Unable to authorize user", 401, 0, true },
        { "APPLICATION_NOT_FOUND", "Application not found", 401, 0, true },
        { "ACCESS_DENIED", "REST is available only on commercial plans.", 401, 403, true },
        { "OVERLOAD_LIMIT", "REST API is blocked due to overload.", 401, 503, true },
        { "INVALID_REQUEST", "Https required.", 401, 400, true },
        { "PORTAL_DELETED", "Portal was deleted", 403, 500, true },
        { "QUERY_LIMIT_EXCEEDED", "Too many requests", 503, 503, false },
        { "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit.", 429, 429, false },
        { "ERROR_METHOD_NOT_FOUND", "Method not found!", 404, 404, false },
        { "ERROR_MANIFEST_IS_NOT_AVAILABLE", "Manifest is not available", 0, 404, false },
        { "INTERNAL_SERVER_ERROR", "Internal server error", 0, 500, false },
        { "ERROR_UNEXPECTED_ANSWER", "Server returned an unexpected response", 0, 500, false },
    };

    [Theory]
    [MemberData(nameof(GeneralErrors))]
    public async Task Each_general_error_keeps_code_text_and_status(string error, string text, int byServer, int byDocs, bool concernsAll)
    {
        // A client keys on the code: the same class under each status, even under 200.
        foreach (int status in new[] { byServer, byDocs, 200 }.Where(status => status > 0).Distinct())
        {
            var stub = StubPortal.Answering($$"""{"error":"{{error}}","error_description":"{{text}}"}""", status);

            var refusal = await Assert.ThrowsAnyAsync<PortalException>(
                () => stub.Client().CallAsync(SumAction.Activity, ActionCommand.Update, ActionFields.Name, Canceled));

            Assert.Equal((error, text, status), (refusal.Error, refusal.Description, refusal.HttpStatus));
            Assert.Equal(("bizproc.activity.update", "sum.two"), (refusal.Method, refusal.Code));
            Assert.Equal(concernsAll, refusal is PortalAccessException);
            Assert.Equal($"bizproc.activity.update of 'sum.two': {(status == 200 ? "" : $"{status} ")}{error}: {text}", refusal.Message);
        }
    }

    [Theory]
    [InlineData("ACCESS_DENIED", "Access denied! Application context required", 403, true)]
    [InlineData("ACCESS_DENIED", "Access denied!", 403, true)]
    [InlineData("ERROR_ACTIVITY_VALIDATION_FAILURE", "Empty activity code!", 400, false)]
    [InlineData("ERROR_ACTIVITY_NOT_FOUND", "Activity or Robot not found!", 400, false)]
    [InlineData("ERROR_ACTIVITY_ALREADY_INSTALLED", "Activity or Robot already installed!", 400, false)]
    [InlineData("ERROR_WRONG_HANDLER_URL", "Wrong handler URL", 400, false)]
    [InlineData("ERROR_CORE", "SQL query error!", 500, false)]
    [InlineData("ERROR_ARGUMENT", "Argument 'options' is null or empty", 400, false)]
    public async Task Each_refusal_of_an_action_names_it(string error, string text, int status, bool concernsAll)
    {
        var stub = StubPortal.Answering($$"""{"error":"{{error}}","error_description":"{{text}}"}""", status);

        var refusal = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync(SumAction.Robot, ActionCommand.Add, cancellationToken: Canceled));

        Assert.Equal((error, text, status, "sum.two"), (refusal.Error, refusal.Description, refusal.HttpStatus, refusal.Code));
        Assert.Equal(concernsAll, refusal is PortalAccessException);
    }

    [Theory]
    [InlineData("""{"error":"10003","error_description":"x"}""", "10003", "x")]
    [InlineData("""{"error":10003,"error_description":"x"}""", "10003", "x")]
    [InlineData("""{"error":-1,"error_description":12.5}""", "-1", "12.5")]
    [InlineData("""{"error":true}""", "true", "")]
    [InlineData("""{"error":["A", {"b":1}]}""", "[\"A\", {\"b\":1}]", "")]
    [InlineData("""{"error":{"code":5},"error_description":null}""", "{\"code\":5}", "")]
    [InlineData("""{"error_description":"first","error":"E"}""", "E", "first")]
    [InlineData("""{"result":true,"error":"E","error_description":""}""", "E", "")]
    [InlineData("""{"error":"","error_description":"only a text"}""", "", "only a text")]
    [InlineData("""{"\u0065rror":"\u0045","error_description":"a\/b \u003C \uD83D\uDE00"}""", "E", "a/b < 😀")]
    [InlineData("""{"error":"E\r\nINJECTED","error_description":"two\nlines\u0007"}""", "E  INJECTED", "two lines ")]
    [InlineData("\uFEFF \n{\"error\":\"E\"}\n", "E", "")]
    public async Task An_odd_error_is_still_an_error(string body, string error, string description)
    {
        var refusal = await Assert.ThrowsAnyAsync<PortalException>(() => CallAsync(body, status: 400));

        Assert.Equal((error, description, 400), (refusal.Error, refusal.Description, refusal.HttpStatus));
        Assert.Null(refusal.Code);
    }

    [Theory]
    [InlineData("""{"result":true,"error":null}""")]
    [InlineData("""{"result":true,"error":"","error_description":""}""")]
    [InlineData("""{"result":true,"error":false}""")]
    [InlineData("""{"result":true,"error":[ ]}""")]
    [InlineData("""{"result":true,"error":0}""")]
    [InlineData("""{"time":{"error":"x","result":false},"result":true,"total":1}""")]
    [InlineData("\uFEFF{\"result\":true}")]
    [InlineData(" {\"result\":true}\r\n")]
    public async Task What_the_portal_calls_empty_is_no_error(string body) => Assert.True(await CallAsync(body, status: 200));

    [Fact]
    public async Task Member_names_are_lower_case()
    {
        var failure = await Assert.ThrowsAnyAsync<PortalException>(() => CallAsync("""{"Result":true,"ERROR":"x"}""", status: 200));

        Assert.Contains("neither a result nor an error", failure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_text_is_cut()
    {
        string error = new('E', 5000);
        string description = "x" + string.Concat(Enumerable.Repeat("😀", 5000));
        string body = $$"""{"error":"{{error}}","error_description":"{{description}}"}""";

        var refusal = await Assert.ThrowsAnyAsync<PortalException>(() => CallAsync(body, status: 400));

        Assert.InRange(refusal.Error.Length, 50, 200);
        Assert.InRange(refusal.Description.Length, 500, 1100);
        Assert.EndsWith("😀...", refusal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_may_be_null()
    {
        var portal = StubPortal.Answering("""{"result":null}""").Client();

        Assert.Null(await portal.CallAsync("app.option.get", "{}"u8.ToArray(), TestJson.Default.String, Canceled));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("\"true\"")]
    [InlineData("1")]
    [InlineData("[]")]
    public async Task Only_true_says_that_a_command_was_carried_out(string result)
    {
        var stub = StubPortal.Answering($$"""{"result":{{result}}}""");

        var failure = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync(SumAction.Activity, ActionCommand.Delete, cancellationToken: Canceled));

        Assert.Equal(("", "sum.two", 200), (failure.Error, failure.Code, failure.HttpStatus));
    }

    [Fact]
    public async Task A_result_of_another_kind_is_told_with_its_place()
    {
        var stub = StubPortal.Answering("""{"result":{"a":1,"b":"x"}}""");

        var failure = await Assert.ThrowsAnyAsync<PortalException>(
            () => stub.Client().CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.DictionaryStringInt32, Canceled));

        Assert.Equal("", failure.Error);
        Assert.Contains("$.b", failure.Description, StringComparison.Ordinal);
    }

    private static Task<bool> CallAsync(string body, int status) =>
        StubPortal.Answering(body, status).Client().CallAsync("some.method", "{}"u8.ToArray(), TestJson.Default.Boolean, Canceled);
}
