using System.Security.Cryptography;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State;
using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.State.Workflow;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>Starts steps of actions: creates the step and the form, and queues the form (portal: 10).</summary>
internal sealed class StepLauncher(TokenRegistry access, RunQueue queue)
{
    private static readonly HandlerReply NotSent = new(Status: null, Body: null, "The portal did not send the form, because the test does", TimeSpan.Zero) { IsUnsent = true };

    /// <summary>Creates the id of a workflow.</summary>
    public static string NewWorkflow() =>
        $"{RandomNumberGenerator.GetHexString(14, lowercase: true)}.{RandomNumberGenerator.GetString("0123456789", 8)}";

    /// <summary>Starts a step.</summary>
    /// <param name="launch">The step.</param>
    /// <param name="sends">False if the test sends the form.</param>
    /// <param name="state">The portal.</param>
    /// <exception cref="InvalidOperationException">Too many runs wait to be sent.</exception>
    public Run Launch(StepLaunch launch, bool sends, PortalState state)
    {
        var run = Prepare(launch, state);
        if (!sends) run.Receive(NotSent);
        else if (!queue.TryAdd(run)) throw new InvalidOperationException("Too many runs wait to be sent to their handlers. Try again later");

        state.Keep(run);
        return run;
    }

    private Run Prepare(StepLaunch launch, PortalState state)
    {
        var (action, settings) = (launch.Action, launch.Settings);
        var now = state.Clock.GetUtcNow();
        var token = new EventToken(launch.Workflow, launch.Activity, EventToken.NewEvent());
        var step = Step.Start(token, action, settings, launch.Inputs, now);

        var properties = FormProperties(action, step.Values, state.Settings.DateFormat);
        string signed = token.Write(state.Identity.SigningKey);
        var form = RunForm.Create(token, signed, action.Code, launch.Document, properties, settings, now);
        var tokens = settings.User > 0 ? access.GetTokens(action.Application, settings.User) : null;
        var auth = AuthBlock.Create(state.Identity, state.Applications.Get(action.Application), tokens, hasRefreshToken: !state.Settings.OmitsRefreshTokens);
        if (state.Settings.OmitsMemberId) auth.Remove("member_id");
        form["auth"] = auth;
        return new Run(state.Runs.NextId(), action, step, settings.Waits, PhpFormWriter.Bytes(form), now)
        {
            Secrets = [signed, .. AuthBlock.ListTokens(auth)],
        };
    }

    private static PhpArray FormProperties(Registration action, PhpArray slots, PortalDateFormat format)
    {
        var dates = new PortalDates(format);
        var properties = new PhpArray();
        foreach (var property in PropertyDefinition.ReadInputs(action)) properties[property.Key] = InputValue.Convert(property, slots[property.Key], dates);
        return properties;
    }
}
