using System.Globalization;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Answers;

namespace Bizproc.Emulator.Page.Timeline;

/// <summary>Describes a call of a method in words.</summary>
internal static class RequestBuilder
{
    private const string Workflow = "bizproc.";

    /// <summary>True if the call is not already a part of the story of a run, or of the list of registrations.</summary>
    public static bool IsShown(KeptRequest request) => !request.Method.StartsWith(Workflow, StringComparison.OrdinalIgnoreCase);

    public static RequestView Build(KeptRequest request, PortalState state)
    {
        string? refusal = request.Answer.Contains("error") ? $"{request.Answer["error"].ToText()} {request.Answer["error_description"].ToText()}".Trim() : null;
        return new RequestView(
            request.Number.ToString(CultureInfo.InvariantCulture),
            $"{request.Method} of {request.Caller?.Application ?? "nobody known"}",
            OutcomeOf(request, refusal),
            refusal is not null,
            request.Status == RequestStatus.Untaught ? TeachingAdvice.Write(request.Method, state.Identity.Address) : null,
            ValueFormatter.Pairs(request.Parameters),
            ValueFormatter.Cut(PhpJsonWriter.Write(request.Answer)));
    }

    private static string OutcomeOf(KeptRequest request, string? refusal)
    {
        string outcome = refusal is null ? "Answered" : $"Refused: {refusal}";
        return request.Status == RequestStatus.Taught ? outcome + ", as it was taught" : outcome;
    }
}
