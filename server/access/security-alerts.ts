/** An unauthorised attempt that administrators have to hear of at once (21 CFR 11.300(d)). */
export interface SecurityAlert {
  kind: 'account_locked';
  accountId: string;
  /** Wrong attempts in a row. */
  attempts: number;
  at: Date;
}

/** Tells listeners of alerts; what happened stands in the audit log before anybody is told. */
export interface SecurityAlerts {
  raise(alert: SecurityAlert): void;
  listen(listener: (alert: SecurityAlert) => void): void;
}

/** Carries alerts to whoever listens in this process; they are not kept. */
export function createSecurityAlerts(): SecurityAlerts {
  const listeners: ((alert: SecurityAlert) => void)[] = [];
  return {
    raise: (alert) => {
      for (const listener of listeners) listener(alert);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
