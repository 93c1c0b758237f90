using Bizproc;

namespace DocumentApp.Actions;

/// <summary>An action whose filter is changed in the documentation of <c>bizproc.activity.update</c>.</summary>
[BizprocActivity("action_test_code", Name = "Test action", AuthUserId = 1, Subscription = SubscriptionMode.DoNotWait)]
[BizprocInclude("lists")]
[BizprocInclude(DocumentKind.Deal)]
public sealed partial class TestCode;
