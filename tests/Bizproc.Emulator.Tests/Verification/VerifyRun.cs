namespace Bizproc.Emulator.Tests.Verification;

/// <summary>Runs the program with <c>verify</c>.</summary>
internal static class VerifyRun
{
    public static Task<(int Code, string Output, string Error)> AskAsync(Uri portal, string token = "admin") =>
        RunAsync("verify", "--portal", portal.ToString(), "--token", token);

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunUntilAsync(TestContext.Current.CancellationToken, arguments);

    public static async Task<(int Code, string Output, string Error)> RunUntilAsync(CancellationToken stop, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await EmulatorProgram.RunAsync(arguments, output, error, stop);
        return (code, output.ToString(), error.ToString());
    }
}
