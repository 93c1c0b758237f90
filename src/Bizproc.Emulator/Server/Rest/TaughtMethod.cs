using Bizproc.Emulator.Control;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Methods;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Answers;
using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Server.Rest;

/// <summary>Gives the answer that the portal was taught for a call.</summary>
internal static class TaughtMethod
{
    private const string List = ".list";

    /// <param name="answer">The answer.</param>
    /// <param name="method">The method as the application wrote it.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="parameters">The parameters, without the token.</param>
    public static MethodResult Invoke(KeptAnswer answer, string method, Caller caller, PhpArray parameters)
    {
        if (answer.Refusal is { } refusal) return refusal;
        if (answer.Compute is null) return ToResult(answer.Result, method);

        try
        {
            var request = new EmulatedRequest(method, RequestJsonWriter.ToJson(parameters), caller.Application, caller.User);
            return ToResult(JsonBodyParser.ReadValue(answer.Compute(request)), method);
        }
        catch (PortalException refused)
        {
            return new PortalError(refused.HttpStatus, refused.Error, refused.Description);
        }
#pragma warning disable CA1031 // The function is a test's. Whatever it throws is shown to the caller, as a portal shows a failure of its own code.
        catch (Exception failure) when (failure is not RequestTooLargeException)
#pragma warning restore CA1031
        {
            return GeneralAnswers.InternalServerError with { Description = $"The answer taught for {answer.Method} failed: {failure.GetType().Name}: {failure.Message}" };
        }
    }

    /// <summary>A method that lists answers with the rows, or with one member that has them, such as <c>tasks</c>.</summary>
    private static MethodResult ToResult(PhpValue value, string method)
    {
        if (value is not PhpArray array || !method.EndsWith(List, StringComparison.OrdinalIgnoreCase)) return new MethodResult(value);
        if (array.IsList) return MethodResult.List(array);

        return array.Count == 1 && array.First() is { Value: PhpArray { IsList: true } rows, Key: var member }
            ? MethodResult.List(rows, member)
            : new MethodResult(value);
    }
}
