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
        if (!answer.Method.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') || IsFormat(answer.Method))
            throw new ControlException("WRONG_REQUEST", $"'{answer.Method}' is not the name of a method, so no call would get this answer. Write it as in the documentation, such as tasks.task.list");
        if (answer.HttpStatus is < 400 or > 599)
            throw new ControlException("WRONG_REQUEST", $"http is {answer.HttpStatus}, but the status of an error is 400 to 599");
        if ((answer.Error is not null && (answer.Result is not null || answer.Compute is not null)) || (answer.Result is not null && answer.Compute is not null))
            throw new ControlException("WRONG_REQUEST", $"An answer of {answer.Method} is a result, a function or an error, not several of them");

        RequireError(answer);
    }

    /// <summary>Requires that an answer without an error has nothing that belongs to one.</summary>
    private static void RequireError(TaughtAnswer answer)
    {
        if (answer.Error is null && (answer.Description.Length > 0 || answer.HttpStatus != StatusCodes.Status400BadRequest))
            throw new ControlException("WRONG_REQUEST", $"The answer of {answer.Method} has a description or a status of an error, but no error. Set the error as well; it may be empty");
    }

    /// <summary>True for a name with the format that an address adds to it.</summary>
    private static bool IsFormat(string method) => method.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || method.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static KeptAnswer Convert(TaughtAnswer answer)
    {
        PortalError? refusal = answer.Error is null ? null : new PortalError(answer.HttpStatus, answer.Error, answer.Description);
        return new KeptAnswer(answer.Method, JsonBodyParser.ReadNode(answer.When), JsonBodyParser.ReadValue(answer.Result), refusal, answer.Compute);
    }
}
