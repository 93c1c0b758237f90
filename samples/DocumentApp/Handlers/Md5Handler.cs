using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Bizproc;
using DocumentApp.Actions;

namespace DocumentApp.Handlers;

/// <summary>Sets the return property, which goes back to the workflow.</summary>
internal sealed class Md5Handler : IBizprocHandler<Md5>
{
    public Task HandleAsync(Md5 action, BizprocCall call, CancellationToken cancellationToken)
    {
        action.Output = Of(action.Input);
        return Task.CompletedTask;
    }

    [SuppressMessage("Security", "CA5351", Justification = "The action computes MD5 on purpose. The hash protects nothing.")]
    public static string Of(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
