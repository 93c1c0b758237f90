namespace Bizproc.Emulator.Control.Requests;

/// <summary>The body of <c>POST /emulator/webhooks</c>, which adds an incoming webhook.</summary>
internal sealed record WebhookRequest(string Secret, int User = 1);
