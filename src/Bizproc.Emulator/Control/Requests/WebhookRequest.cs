namespace Bizproc.Emulator.Control.Requests;

/// <summary>Body of <c>POST /emulator/webhooks</c>: an incoming webhook.</summary>
internal sealed record WebhookRequest(string Secret, int User = 1);
