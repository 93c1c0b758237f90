using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Answers;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Control;

/// <summary>Teaches a portal the answers to methods.</summary>
internal static class Teaching
{
    private const int LongestName = 200;

    /// <summary>Adds an answer.</summary>
    /// <exception cref="ControlException">The answer is not valid, or there are too many.</exception>
    public static void Teach(PortalState state, TaughtAnswer answer)
    {
        Check(answer);
        if (!state.Answers.TryAdd(Convert(answer)))
            throw new ControlException("TOO_MANY_ANSWERS", $"A portal keeps at most {AnswerTable.Capacity} taught answers of {AnswerTable.MaxBytes >> 20} MiB together");
    }

    /// <summary>Checks an answer.</summary>
    /// <exception cref="ControlException">The answer is not valid.</exception>
    public static void Check(TaughtAnswer answer)
    {
        if (answer.Method.Length > LongestName) throw new ControlException("WRONG_REQUEST", $"The name of a method has at most {LongestName} characters");
        if (answer.Method.Equals("batch", StringComparison.OrdinalIgnoreCase))
            throw new ControlException("WRONG_REQUEST", "batch cannot be taught. Teach the methods that it calls");
        if (answer.HttpStatus is < 400 or > 599)
            throw new ControlException("WRONG_REQUEST", $"http is {answer.HttpStatus}, but the status of an error is 400 to 599");
        if ((answer.Error is not null && (answer.Result is not null || answer.Compute is not null)) || (answer.Result is not null && answer.Compute is not null))
            throw new ControlException("WRONG_REQUEST", $"An answer of {answer.Method} is a result, a function or an error, not several of them");
    }

    private static KeptAnswer Convert(TaughtAnswer answer)
    {
        PortalError? refusal = answer.Error is null ? null : new PortalError(answer.HttpStatus, answer.Error, answer.Description);
        return new KeptAnswer(answer.Method, JsonBodyParser.ReadNode(answer.When), JsonBodyParser.ReadValue(answer.Result), refusal, answer.Compute);
    }
}
