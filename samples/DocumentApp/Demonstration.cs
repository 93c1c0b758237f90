using System.Text.Json.Nodes;
using Bizproc.Emulator;
using DocumentApp.Handlers;

namespace DocumentApp;

/// <summary>Runs one action on an emulated portal as a workflow does, and checks the answer.</summary>
internal sealed class Demonstration(EmulatedPortal portal, TextWriter output, TextWriter errors)
{
    private const string Code = "md5_action";
    private const string Text = "Bizproc & more: äöü";

    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>True if the answer is right.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var run = await portal.RunAsync(new RunRequest(Code) { Values = new JsonObject { ["inputString"] = Text } }, cancellationToken);
        output.WriteLine();
        output.WriteLine($"Run of {Code}");
        output.WriteLine($"  sent       inputString  = {Text}");
        output.WriteLine($"  taken      {(run.Handler?.Status is { } status ? $"HTTP {status}" : run.Handler?.Error)}");
        if (run.Handler?.Status != 200)
        {
            errors.WriteLine($"The application refused the call of {Code}: {run.Handler?.Body}");
            return false;
        }

        EmulatedRun closed;
        try
        {
            closed = await portal.WaitAsync(run.Id, cancellationToken);
        }
        catch (TimeoutException failure)
        {
            errors.WriteLine(failure.Message);
            return false;
        }

        string? answer = closed.Values.GetProperty("outputString").GetString();
        output.WriteLine($"  came back  outputString = {answer}");
        bool isRight = answer == Md5Handler.Of(Text);
        if (isRight) output.WriteLine("  right      it is the MD5 of what was sent");
        else errors.WriteLine($"The answer of {Code} must be {Md5Handler.Of(Text)}, but is not. The workflow's log says: {string.Join("; ", closed.Log)}");
        return isRight;
    }
}
